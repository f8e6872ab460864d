package org.destek.launcher.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a list of mails shows of one.
 *
 * @param messageId without its angle brackets
 * @param bcc recipients of the envelope whom no header names
 * @param snippet the first words
 */
public record MailSummary(String messageId, Person from, List<Person> to, List<Person> cc, List<Person> bcc,
		List<Person> replyTo, String subject, String snippet, int attachments) {

	private static final int SNIPPET_LENGTH = 200;

	/** A name, empty when none is said, and an address. */
	public record Person(String name, String address) {
	}

	static MailSummary of(MimeMessage mail, List<String> recipients) throws MessagingException {
		MailParts parts = MailParts.of(mail);
		List<Person> to = people(mail, Message.RecipientType.TO.toString());
		List<Person> cc = people(mail, Message.RecipientType.CC.toString());
		List<Person> from = people(mail, "From");
		return new MailSummary(messageId(mail), from.isEmpty() ? new Person("", "") : from.get(0), to, cc,
				unnamed(recipients, to, cc), people(mail, "Reply-To"), orEmpty(mail.getSubject()), snippet(parts),
				parts.files().size());
	}

	private static String messageId(MimeMessage mail) throws MessagingException {
		return orEmpty(mail.getMessageID()).strip().replaceAll("^<|>$", "");
	}

	private static List<Person> unnamed(List<String> recipients, List<Person> to, List<Person> cc) {
		Set<String> named = new HashSet<>();
		Stream.concat(to.stream(), cc.stream())
			.forEach((person) -> named.add(person.address().toLowerCase(Locale.ROOT)));
		return recipients.stream()
			.filter((address) -> !named.contains(address.toLowerCase(Locale.ROOT)))
			.map((address) -> new Person("", address))
			.toList();
	}

	private static List<Person> people(MimeMessage mail, String header) throws MessagingException {
		String line = mail.getHeader(header, ",");
		List<Person> people = new ArrayList<>();
		if (line != null) {
			for (Address address : InternetAddress.parseHeader(line, false)) {
				InternetAddress internet = (InternetAddress) address;
				people.add(new Person(orEmpty(internet.getPersonal()), orEmpty(internet.getAddress())));
			}
		}
		return List.copyOf(people);
	}

	private static String snippet(MailParts parts) {
		String words = parts.text().isBlank() ? withoutMarkup(parts.html()) : parts.text();
		String line = words.replaceAll("\\s+", " ").strip();
		return (line.length() <= SNIPPET_LENGTH) ? line : line.substring(0, SNIPPET_LENGTH).strip() + "…";
	}

	private static String withoutMarkup(String html) {
		return html.replaceAll("(?is)<(style|script|head)\\b.*?</\\1>", " ").replaceAll("<[^>]*>", " ");
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}

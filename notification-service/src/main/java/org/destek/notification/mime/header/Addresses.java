package org.destek.notification.mime.header;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.CleanText;
import org.destek.notification.mime.EncodedWords;
import org.destek.notification.mime.MimeHeaders;

/** Reads who wrote and to whom, from headers that may be anything. */
public final class Addresses {

	private static final List<String> RECIPIENTS = List.of("to", "cc", "delivered-to", "x-original-to", "envelope-to",
			"x-envelope-to", "x-delivered-to");

	private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>\\s]{1,300})>");

	private static final Pattern ANYWHERE = Pattern
		.compile("[^\\s<>:,;\"()\\[\\]\\\\]{1,64}@[^\\s<>:,;\"()\\[\\]\\\\@]{1,190}");

	private static final int LONGEST = 254;

	private static final int LONGEST_NAME = 200;

	private static final int MOST = 500;

	private Addresses() {
	}

	/** The one author; null when there is none, or several of whom one may be made up. */
	public static @Nullable MailSender from(MimeHeaders headers) {
		List<String> values = headers.all("from");
		if (values.size() != 1) {
			return null;
		}
		MailSender named = LenientSender.of(values.get(0));
		List<MailSender> authors = (named != null) ? List.of(named) : parsed(values.get(0));
		return (authors.size() == 1) ? RewrittenSender.behind(headers, authors.get(0)) : null;
	}

	public static List<String> recipients(MimeHeaders headers) {
		Set<String> recipients = new LinkedHashSet<>();
		for (MimeHeaders.Field field : headers.fields()) {
			if (RECIPIENTS.contains(field.name())) {
				parsed(field.value()).forEach((each) -> recipients.add(each.address().toLowerCase(Locale.ROOT)));
				ANYWHERE.matcher(field.value())
					.results()
					.limit(MOST)
					.forEach((each) -> recipients.add(each.group().toLowerCase(Locale.ROOT)));
			}
		}
		return recipients.stream().limit(MOST).toList();
	}

	/** The envelope sender, empty for {@code <>}; null when no server wrote it down. */
	public static @Nullable String returnPath(MimeHeaders headers) {
		String value = headers.first("return-path");
		if (value == null) {
			return null;
		}
		String path = value.replaceAll("[<>\\s]", "");
		return CleanText.cut(CleanText.lines(path), LONGEST);
	}

	static List<MailSender> parsed(String value) {
		List<MailSender> mailboxes = new ArrayList<>();
		try {
			for (InternetAddress each : InternetAddress.parseHeader(value, false)) {
				add(each.getAddress(), each.getPersonal(), mailboxes);
			}
		}
		catch (AddressException ex) {
			Matcher bracketed = IN_BRACKETS.matcher(value);
			while (bracketed.find()) {
				add(bracketed.group(1), null, mailboxes);
			}
		}
		return mailboxes;
	}

	static @Nullable MailSender sender(String address, @Nullable String name) {
		List<MailSender> one = new ArrayList<>();
		add(address, name, one);
		return one.isEmpty() ? null : one.get(0);
	}

	private static void add(@Nullable String raw, @Nullable String name, List<MailSender> mailboxes) {
		String address = CleanText.line(raw, LONGEST + 1);
		if (address == null || !isOne(address)) {
			return;
		}
		String decoded = (name != null) ? CleanText.line(EncodedWords.decode(name), LONGEST_NAME) : null;
		mailboxes.add(new MailSender(address, decoded));
	}

	private static boolean isOne(String address) {
		int at = address.lastIndexOf('@');
		return at > 0 && at < address.length() - 1 && address.length() <= LONGEST
				&& address.chars().noneMatch((each) -> each <= ' ' || "<>,;:\"()[]\\".indexOf(each) >= 0);
	}

}

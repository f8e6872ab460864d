package org.destek.notification.smtp;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.notification.delivery.transport.OutgoingMail;

/**
 * Writes a mail as MIME: two equal bodies, and headers that nothing typed can break. No
 * header takes a control character, whatever the service before has let through.
 */
@Component
class MimeMail {

	private static final String END = "\r\n";

	private static final int LINE = 76;

	/** RFC 5322, section 3.3. */
	private static final DateTimeFormatter DATE = DateTimeFormatter
		.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	/** No line of quoted-printable can hold it: an equals sign stands before digits. */
	private static final String BOUNDARY = "=_destek_alternative";

	/** The last sender's address is checked: it is the same for all mails. */
	private volatile Checked sender = new Checked("", "", "");

	ComposedMail of(OutgoingMail mail, Session session) throws AddressException {
		InternetAddress recipient = checked(mail.to());
		checked(mail.replyTo());
		StringBuilder source = new StringBuilder(4096 + 2 * (mail.text().length() + mail.html().length()));
		writeHeaders(mail, recipient, source);
		source.append("--").append(BOUNDARY).append(END);
		writePart("plain", mail.text(), source);
		source.append(END).append("--").append(BOUNDARY).append(END);
		writePart("html", mail.html(), source);
		source.append(END).append("--").append(BOUNDARY).append("--").append(END);
		return new ComposedMail(session, mail.envelopeSender(), recipient,
				source.toString().getBytes(StandardCharsets.UTF_8));
	}

	private void writeHeaders(OutgoingMail mail, InternetAddress recipient, StringBuilder source)
			throws AddressException {
		header(source, "Date", DATE.format(mail.date()));
		header(source, "From", senderOf(mail));
		header(source, "Reply-To", mailbox("Reply-To", null, mail.replyTo()));
		header(source, "To", mailbox("To", mail.toName(), recipient.getAddress()));
		header(source, "Message-ID", mail.messageId());
		header(source, "Subject", HeaderWords.of(HeaderText.of(mail.subject()), "Subject: ".length()));
		header(source, "MIME-Version", "1.0");
		header(source, "Content-Type", "multipart/alternative;" + END + "\tboundary=\"" + BOUNDARY + "\"");
		header(source, "Content-Language", mail.language());
		header(source, "Auto-Submitted", "auto-generated");
		header(source, "X-Auto-Response-Suppress", "All");
		if (mail.thread() != null) {
			header(source, "In-Reply-To", mail.thread());
			header(source, "References", mail.thread());
		}
		source.append(END);
	}

	private static void header(StringBuilder source, String name, String value) {
		source.append(name).append(": ").append(value).append(END);
	}

	private String senderOf(OutgoingMail mail) throws AddressException {
		Checked known = this.sender;
		if (!known.address().equals(mail.from()) || !known.name().equals(mail.fromName())) {
			known = new Checked(mail.from(), mail.fromName(),
					mailbox("From", mail.fromName(), checked(mail.from()).getAddress()));
			this.sender = known;
		}
		return known.written();
	}

	/** A long address, too, gets a line of its own. */
	private static String mailbox(String header, @Nullable String name, String address) {
		String clean = (name != null) ? HeaderText.of(name) : "";
		int used = header.length() + 2;
		if (clean.isEmpty()) {
			return (used + address.length() > LINE) ? END + " " + address : address;
		}
		String phrase = HeaderWords.phrase(clean, used);
		int column = phrase.length() - (phrase.lastIndexOf('\n') + 1) + ((phrase.indexOf('\n') < 0) ? used : 0);
		return phrase + ((column + address.length() + 3 > LINE) ? END + " <" : " <") + address + ">";
	}

	private static void writePart(String subtype, String body, StringBuilder source) {
		header(source, "Content-Type", "text/" + subtype + "; charset=UTF-8");
		header(source, "Content-Transfer-Encoding", "quoted-printable");
		source.append(END);
		QuotedPrintable.write(body, source);
	}

	private static InternetAddress checked(String address) throws AddressException {
		InternetAddress parsed = new InternetAddress(address, true);
		if (!parsed.getAddress().equals(address) || !address.contains("@")) {
			throw new AddressException("Not one plain address");
		}
		return parsed;
	}

	/** A sender as the header says it. */
	private record Checked(String address, String name, String written) {
	}

}

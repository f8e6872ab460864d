package org.destek.stack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was handed over, with its envelope.
 *
 * @param from the envelope sender, empty for a bounce
 * @param recipients the envelope recipients, blind ones among them
 * @param source the bytes of the mail (RFC 5322)
 * @param summary what a list of mails shows, read once
 */
public record CaughtMail(String id, Instant caughtAt, String from, List<String> recipients, byte[] source,
		MailSummary summary) {

	static CaughtMail of(MovingMessage message) throws MessagingException {
		ByteArrayOutputStream source = new ByteArrayOutputStream();
		try {
			message.getMessage().writeTo(source);
		}
		catch (IOException ex) {
			throw new MessagingException("The mail cannot be read", ex);
		}
		MailAddress sender = message.getReturnPath();
		return of((sender != null) ? sender.getEmail() : "",
				message.getToAddresses().stream().map(MailAddress::getEmail).toList(), source.toByteArray());
	}

	static CaughtMail of(String from, List<String> recipients, byte[] source) throws MessagingException {
		return of(UUID.randomUUID().toString(), Instant.now(), from, recipients, source);
	}

	static CaughtMail of(String id, Instant caughtAt, String from, List<String> recipients, byte[] source)
			throws MessagingException {
		return new CaughtMail(id, caughtAt, from, recipients, source, MailSummary.of(parse(source), recipients));
	}

	public int size() {
		return this.source.length;
	}

	public MimeMessage message() {
		try {
			return parse(this.source);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("The mail cannot be read", ex);
		}
	}

	/** The first header of that name as it was sent, or null. */
	public @Nullable String header(String name) {
		try {
			String[] values = message().getHeader(name);
			return (values != null && values.length > 0) ? values[0] : null;
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("The mail cannot be read", ex);
		}
	}

	public String subject() {
		return this.summary.subject();
	}

	/** The text for reading without markup; empty when there is none. */
	public String text() {
		return parts().text();
	}

	/** The HTML text; empty when there is none. */
	public String html() {
		return parts().html();
	}

	MailParts parts() {
		return MailParts.of(message());
	}

	private static MimeMessage parse(byte[] source) throws MessagingException {
		return new MimeMessage((Session) null, new ByteArrayInputStream(source));
	}

}

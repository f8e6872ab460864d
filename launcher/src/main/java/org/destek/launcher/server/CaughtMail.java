package org.destek.launcher.server;

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
 * A mail as it was handed over, with its envelope. It is taken apart when somebody looks
 * at it: most are looked at by nobody.
 */
public final class CaughtMail {

	private final String id;

	private final Instant caughtAt;

	private final String from;

	private final List<String> recipients;

	private final byte[] source;

	private volatile @Nullable MailSummary summary;

	CaughtMail(String id, Instant caughtAt, String from, List<String> recipients, byte[] source) {
		this.id = id;
		this.caughtAt = caughtAt;
		this.from = from;
		this.recipients = List.copyOf(recipients);
		this.source = source;
	}

	static CaughtMail of(MovingMessage message) throws MessagingException {
		ByteArrayOutputStream source = new ByteArrayOutputStream(32 * 1024);
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

	static CaughtMail of(String from, List<String> recipients, byte[] source) {
		return new CaughtMail(UUID.randomUUID().toString(), Instant.now(), from, recipients, source);
	}

	public String id() {
		return this.id;
	}

	public Instant caughtAt() {
		return this.caughtAt;
	}

	/** The envelope sender, empty for a bounce. */
	public String from() {
		return this.from;
	}

	/** The envelope recipients, blind ones among them. */
	public List<String> recipients() {
		return this.recipients;
	}

	/** The bytes of the mail (RFC 5322). */
	public byte[] source() {
		return this.source;
	}

	/** What a list of mails shows. */
	public MailSummary summary() {
		MailSummary known = this.summary;
		if (known == null) {
			known = summarized();
			this.summary = known;
		}
		return known;
	}

	private MailSummary summarized() {
		try {
			return MailSummary.of(message(), this.recipients);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("The mail cannot be read", ex);
		}
	}

	public int size() {
		return this.source.length;
	}

	public MimeMessage message() {
		try {
			return new MimeMessage((Session) null, new ByteArrayInputStream(this.source));
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
		return summary().subject();
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

}

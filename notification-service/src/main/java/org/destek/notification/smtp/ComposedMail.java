package org.destek.notification.smtp;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A mail whose source is written already. Jakarta Mail would look for its encoders and
 * content handlers in the jars of the class path, some twenty times a mail.
 */
final class ComposedMail extends SMTPMessage {

	private final InternetAddress recipient;

	private final byte[] source;

	/**
	 * A mail.
	 * @param session the connection's
	 * @param envelopeSender where bounces go
	 * @param recipient its one recipient
	 * @param source all of it, with CRLF at the end of each line
	 */
	ComposedMail(Session session, String envelopeSender, InternetAddress recipient, byte[] source) {
		super(session);
		setEnvelopeFrom(envelopeSender);
		this.recipient = recipient;
		this.source = source;
	}

	@Override
	public Address[] getAllRecipients() {
		return new Address[] { this.recipient };
	}

	@Override
	public int getSize() {
		return this.source.length;
	}

	@Override
	public void writeTo(OutputStream out) throws IOException {
		out.write(this.source);
	}

	@Override
	public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
		writeTo(out);
	}

	/** Nothing is left to be written into it. */
	@Override
	public void saveChanges() {
		this.saved = true;
	}

}

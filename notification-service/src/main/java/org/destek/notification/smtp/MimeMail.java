package org.destek.notification.smtp;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.destek.notification.delivery.OutgoingMail;

/**
 * Writes a mail as MIME: two equal bodies, and headers that nothing typed can break. No
 * header takes a control character, whatever the service before has let through.
 */
@Component
class MimeMail {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	Message of(OutgoingMail mail, Session session) throws MessagingException {
		SMTPMessage message = new StableMessage(session, mail.messageId());
		message.setEnvelopeFrom(mail.envelopeSender());
		message.setFrom(address(mail.from(), mail.fromName()));
		message.setRecipient(Message.RecipientType.TO, address(mail.to(), mail.toName()));
		message.setReplyTo(new InternetAddress[] { address(mail.replyTo(), null) });
		message.setSubject(HeaderText.of(mail.subject()), UTF_8);
		message.setSentDate(Date.from(mail.date()));
		message.setHeader("Content-Language", mail.language());
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("X-Auto-Response-Suppress", "All");
		if (mail.thread() != null) {
			message.setHeader("In-Reply-To", mail.thread());
			message.setHeader("References", mail.thread());
		}
		message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
		message.saveChanges();
		return message;
	}

	private static MimeBodyPart part(String body, String subtype) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(body, UTF_8, subtype);
		// Said here, since plain ASCII would travel as it is, with lines of any length.
		part.setHeader("Content-Transfer-Encoding", "quoted-printable");
		return part;
	}

	private static InternetAddress address(String address, @Nullable String name) throws AddressException {
		InternetAddress parsed = new InternetAddress(address, true);
		if (!parsed.getAddress().equals(address) || !address.contains("@")) {
			throw new AddressException("Not one plain address");
		}
		try {
			parsed.setPersonal((name != null) ? HeaderText.of(name) : null, UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException("UTF-8 is part of every Java platform", ex);
		}
		return parsed;
	}

	/** A message that keeps its Message-ID where Jakarta Mail would draw a new one. */
	private static final class StableMessage extends SMTPMessage {

		private final String messageId;

		private StableMessage(Session session, String messageId) {
			super(session);
			this.messageId = messageId;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.messageId);
		}

	}

}

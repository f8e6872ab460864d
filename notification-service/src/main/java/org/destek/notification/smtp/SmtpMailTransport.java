package org.destek.notification.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

import org.destek.notification.delivery.DeliveryOutcome;
import org.destek.notification.delivery.DeliveryOutcome.Result;
import org.destek.notification.delivery.MailTransport;
import org.destek.notification.delivery.OutgoingMail;

/**
 * Sends over the server that Spring's mail settings name. The sender's own
 * {@code send(messages)} tells only after a whole batch which mails went out; this keeps
 * its session and tells after each.
 */
@Component
class SmtpMailTransport implements MailTransport {

	private static final Logger logger = LoggerFactory.getLogger(SmtpMailTransport.class);

	private final JavaMailSenderImpl sender;

	private final MimeMail mimeMail;

	SmtpMailTransport(JavaMailSenderImpl sender, MimeMail mimeMail) {
		this.sender = sender;
		this.mimeMail = mimeMail;
	}

	@Override
	public Batch begin() {
		return new SmtpBatch();
	}

	private final class SmtpBatch implements Batch {

		private final Session session = SmtpMailTransport.this.sender.getSession();

		private @Nullable Transport connection;

		@Override
		public DeliveryOutcome send(OutgoingMail mail) {
			Message message;
			try {
				message = SmtpMailTransport.this.mimeMail.of(mail, this.session);
			}
			catch (AddressException ex) {
				return new DeliveryOutcome(Result.REFUSED, null, "not a mail address");
			}
			catch (MessagingException ex) {
				return new DeliveryOutcome(Result.DEFERRED, null, "not composed: " + ex.getClass().getSimpleName());
			}
			try {
				connected().sendMessage(message, message.getAllRecipients());
				return DeliveryOutcome.sent();
			}
			catch (MessagingException ex) {
				return SmtpReplies.outcomeOf(ex);
			}
		}

		private Transport connected() throws MessagingException {
			Transport open = this.connection;
			if (open == null) {
				JavaMailSenderImpl server = SmtpMailTransport.this.sender;
				open = this.session.getTransport("smtp");
				open.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
				this.connection = open;
			}
			return open;
		}

		@Override
		public void close() {
			Transport open = this.connection;
			if (open != null) {
				try {
					open.close();
				}
				catch (MessagingException ex) {
					logger.debug("The mail server did not say goodbye", ex);
				}
			}
		}

	}

}

package org.destek.notification.smtp;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
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

	private final SmtpTimeouts timeouts;

	private final Clock clock;

	SmtpMailTransport(JavaMailSenderImpl sender, MimeMail mimeMail, SmtpTimeouts timeouts, Clock clock) {
		this.sender = sender;
		this.mimeMail = mimeMail;
		this.timeouts = timeouts;
		this.clock = clock;
	}

	@Override
	public Batch begin() {
		return new SmtpBatch();
	}

	/** Of its own, since a connection puts its sockets there. */
	private Session ownSession() {
		Properties properties = new Properties();
		properties.putAll(this.sender.getSession().getProperties());
		return Session.getInstance(properties);
	}

	private final class SmtpBatch implements Batch {

		private final Session session = ownSession();

		private volatile @Nullable PhasedSmtpTransport connection;

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
			catch (UnansweredMailException ex) {
				return new DeliveryOutcome(Result.UNKNOWN, null, "no answer after the end");
			}
			catch (MessagingException ex) {
				return SmtpReplies.outcomeOf(ex);
			}
		}

		private PhasedSmtpTransport connected() throws MessagingException {
			PhasedSmtpTransport open = this.connection;
			if (open == null) {
				JavaMailSenderImpl server = SmtpMailTransport.this.sender;
				open = new PhasedSmtpTransport(this.session, SmtpMailTransport.this.timeouts,
						SmtpMailTransport.this.clock);
				this.connection = open;
				open.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
			}
			return open;
		}

		@Override
		public @Nullable Instant unansweredSince() {
			PhasedSmtpTransport open = this.connection;
			return (open != null) ? open.unansweredSince() : null;
		}

		@Override
		public void abandon() {
			PhasedSmtpTransport open = this.connection;
			try {
				if (open != null) {
					open.hangUp();
				}
			}
			catch (IOException ex) {
				logger.debug("The mail server's connection was not closed", ex);
			}
		}

		@Override
		public void close() {
			PhasedSmtpTransport open = this.connection;
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

package org.destek.notification.smtp;

import java.time.Instant;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.notification.delivery.transport.DeliveryOutcome;
import org.destek.notification.delivery.transport.DeliveryOutcome.Result;
import org.destek.notification.delivery.transport.MailTransport;
import org.destek.notification.delivery.transport.OutgoingMail;

/**
 * Sends over kept connections, and tells after each mail what became of it, where
 * Spring's own sender tells it only after a whole batch.
 */
@Component
class SmtpMailTransport implements MailTransport {

	/** Of mails that are composed already, which read nothing of it. */
	private static final Session NO_SETTINGS = Session.getInstance(new Properties());

	private final SmtpConnections connections;

	private final MimeMail mimeMail;

	SmtpMailTransport(SmtpConnections connections, MimeMail mimeMail) {
		this.connections = connections;
		this.mimeMail = mimeMail;
	}

	@Override
	public Batch begin() {
		return new SmtpBatch();
	}

	private final class SmtpBatch implements Batch {

		private volatile @Nullable PhasedSmtpTransport connection;

		private volatile boolean abandoned;

		@Override
		public DeliveryOutcome send(OutgoingMail mail) {
			ComposedMail message;
			try {
				message = SmtpMailTransport.this.mimeMail.of(mail, NO_SETTINGS);
			}
			catch (AddressException ex) {
				return new DeliveryOutcome(Result.REFUSED, null, "not a mail address");
			}
			PhasedSmtpTransport open = open();
			boolean used = open.mails() > 0;
			DeliveryOutcome outcome = deliver(message, open);
			// The server may have ended a connection that was idle: a new one tells.
			return (used && endedBefore(outcome, open)) ? deliver(message, open()) : outcome;
		}

		/** Whether a mail cannot have been refused, since nothing of it was looked at. */
		private boolean endedBefore(DeliveryOutcome outcome, PhasedSmtpTransport used) {
			Integer code = outcome.smtpCode();
			return outcome.result() == Result.UNREACHABLE && (code == null || code == SmtpReplies.SERVICE_NOT_AVAILABLE)
					&& !used.hasBegunTheMail() && !this.abandoned;
		}

		private DeliveryOutcome deliver(ComposedMail message, PhasedSmtpTransport open) {
			boolean usable = false;
			try {
				DeliveryOutcome outcome = attempt(message, open);
				usable = !outcome.result().endsTheBatch();
				return outcome;
			}
			finally {
				// Whatever was thrown in the midst of a mail: the next one would continue
				// it.
				if (!usable) {
					this.connection = null;
					SmtpMailTransport.this.connections.drop(open);
				}
			}
		}

		private DeliveryOutcome attempt(ComposedMail message, PhasedSmtpTransport open) {
			try {
				if (!open.isOpen()) {
					SmtpMailTransport.this.connections.connect(open);
				}
				open.deliver(message);
				return DeliveryOutcome.sent();
			}
			catch (UnansweredMailException ex) {
				return new DeliveryOutcome(Result.UNKNOWN, null, "no answer after the end");
			}
			catch (MessagingException ex) {
				return SmtpReplies.outcomeOf(ex);
			}
		}

		private PhasedSmtpTransport open() {
			PhasedSmtpTransport open = this.connection;
			if (open == null) {
				PhasedSmtpTransport idle = SmtpMailTransport.this.connections.takeIdle();
				open = (idle != null) ? idle : SmtpMailTransport.this.connections.make();
				this.connection = open;
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
			this.abandoned = true;
			PhasedSmtpTransport open = this.connection;
			if (open != null) {
				open.hangUpQuietly();
			}
		}

		@Override
		public void close() {
			PhasedSmtpTransport open = this.connection;
			if (open != null) {
				this.connection = null;
				SmtpMailTransport.this.connections.giveBack(open);
			}
		}

	}

}

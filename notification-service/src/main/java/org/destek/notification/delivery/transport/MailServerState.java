package org.destek.notification.delivery.transport;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.notification.delivery.transport.DeliveryOutcome.Result;

/**
 * What is known of the mail server from the mails that were tried; it is never asked by
 * itself.
 */
@Component
public class MailServerState {

	private volatile @Nullable Instant lastTaken;

	private volatile Known known = new Known(null, null, null);

	private final Clock clock;

	MailServerState(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Whether the server took another mail since an attempt began: then a connection that
	 * it ended meanwhile says nothing about the server.
	 */
	public boolean hasTakenSince(Instant began) {
		Instant taken = this.lastTaken;
		return taken != null && !taken.isBefore(began);
	}

	public void remember(DeliveryOutcome outcome, Instant began) {
		Instant now = this.clock.instant();
		if (outcome.result().endsTheBatch()) {
			if (!hasTakenSince(began)) {
				this.known = new Known(this.known.lastAnswer(), now, outcome.reason());
			}
		}
		else if (outcome.smtpCode() != null) {
			this.known = new Known(now, this.known.lastFault(), this.known.reason());
		}
		if (outcome.result() == Result.SENT) {
			this.lastTaken = now;
		}
	}

	public Known known() {
		return this.known;
	}

	/**
	 * What is known.
	 *
	 * @param lastAnswer when the server last answered, even with a refusal
	 * @param lastFault when it could last not be talked to
	 * @param reason why not
	 */
	public record Known(@Nullable Instant lastAnswer, @Nullable Instant lastFault, @Nullable String reason) {

		public boolean away() {
			return this.lastFault != null && (this.lastAnswer == null || this.lastAnswer.isBefore(this.lastFault));
		}

	}

}

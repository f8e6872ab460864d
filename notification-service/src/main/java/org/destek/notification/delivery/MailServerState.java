package org.destek.notification.delivery;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.destek.notification.delivery.DeliveryOutcome.Result;

/**
 * What is known of the mail server from the mails that were tried: nobody knocks to ask.
 */
@Component
class MailServerState {

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
	boolean hasTakenSince(Instant began) {
		Instant taken = this.lastTaken;
		return taken != null && !taken.isBefore(began);
	}

	void remember(DeliveryOutcome outcome, Instant began) {
		Instant now = this.clock.instant();
		if (outcome.result().endsTheBatch()) {
			if (!hasTakenSince(began)) {
				this.known = new Known(this.known.lastAnswer(), now, outcome.reason());
			}
		}
		else if (outcome.smtpCode() != null) {
			this.known = new Known(now, this.known.lastTrouble(), this.known.reason());
		}
		if (outcome.result() == Result.SENT) {
			this.lastTaken = now;
		}
	}

	Known known() {
		return this.known;
	}

	/**
	 * What is known.
	 *
	 * @param lastAnswer when the server last answered, be it with a refusal
	 * @param lastTrouble when it could last not be talked to
	 * @param reason why not
	 */
	record Known(@Nullable Instant lastAnswer, @Nullable Instant lastTrouble, @Nullable String reason) {

		boolean away() {
			return this.lastTrouble != null && (this.lastAnswer == null || this.lastAnswer.isBefore(this.lastTrouble));
		}

	}

}

package org.destek.notification.delivery;

import org.jspecify.annotations.Nullable;

import org.destek.notification.delivery.transport.DeliveryOutcome;

/**
 * What came of an attempt at a notice, to be written down.
 *
 * @param notice the notice
 * @param outcome what the server said
 * @param decision what becomes of the notice
 * @param words what the mail said, as keyed hashes; none when nobody can have read it
 */
record DeliveryAttempt(Notice notice, DeliveryOutcome outcome, RetryDecision decision,
		SentWords.@Nullable Hashed words) {

	/** The attempt with nothing but what decides whether the mail is sent again. */
	DeliveryAttempt withoutDetails() {
		return new DeliveryAttempt(this.notice, new DeliveryOutcome(this.outcome.result(), null, null), this.decision,
				null);
	}

}

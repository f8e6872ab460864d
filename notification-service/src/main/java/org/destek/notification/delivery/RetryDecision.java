package org.destek.notification.delivery;

import java.time.Instant;

/**
 * What becomes of a notice after an attempt.
 *
 * @param status its new status
 * @param nextAttemptAt when it is tried again, if it waits
 */
record RetryDecision(Status status, Instant nextAttemptAt) {

	/** The statuses that an attempt can end in. */
	enum Status {

		/** The server has it. */
		SENT,

		/** It is tried again. */
		WAITING,

		/** It was refused, or patience is over. */
		FAILED,

		/** Twice the server did not say whether it has it: nobody will know. */
		UNKNOWN

	}

}

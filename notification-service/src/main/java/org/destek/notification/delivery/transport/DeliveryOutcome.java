package org.destek.notification.delivery.transport;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param result the kind of ending
 * @param smtpCode the server's code (RFC 5321, section 4.2), when it gave one
 * @param reason why not; never the server's own words, which quote addresses
 */
public record DeliveryOutcome(Result result, @Nullable Integer smtpCode, @Nullable String reason) {

	public static DeliveryOutcome sent() {
		return new DeliveryOutcome(Result.SENT, 250, null);
	}

	/** The kinds of ending. */
	public enum Result {

		/** The server has it. */
		SENT,

		/** Not now: the server, or this recipient's, may take it later. */
		DEFERRED,

		/** Never: trying again would give the same answer. */
		REFUSED,

		/**
		 * The server cannot be talked to, whatever the mail: trying the next is useless.
		 */
		UNREACHABLE,

		/**
		 * The whole mail was handed over and the server did not answer: it may have it,
		 * and it may not.
		 */
		UNKNOWN;

		/** Whether the connection is of no more use. */
		public boolean endsTheBatch() {
			return this == UNREACHABLE || this == UNKNOWN;
		}

		public String label() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}

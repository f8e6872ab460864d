package org.destek.notification.inbound.store;

import org.jspecify.annotations.Nullable;

/**
 * What became of a mail.
 *
 * @param state its new state
 * @param reason why, when it is not handled
 */
public record MailOutcome(State state, @Nullable String reason) {

	public static MailOutcome handled() {
		return new MailOutcome(State.HANDLED, null);
	}

	public static MailOutcome ignored(String reason) {
		return new MailOutcome(State.IGNORED, reason);
	}

	public static MailOutcome quarantined(String reason) {
		return new MailOutcome(State.QUARANTINED, reason);
	}

	public static MailOutcome waiting(String reason) {
		return new MailOutcome(State.NEW, reason);
	}

	public boolean isWaiting() {
		return this.state == State.NEW;
	}

	/** The states that reading a mail can leave it in. */
	public enum State {

		/** It waits, and is read again later. */
		NEW("new"),

		/** It had its effect. */
		HANDLED("told"),

		/** It was recognised as nobody's message. */
		IGNORED("ignored"),

		/** Operations decide. */
		QUARANTINED("quarantined");

		private final String label;

		State(String label) {
			this.label = label;
		}

		/** The name that stands in the database. */
		public String label() {
			return this.label;
		}

	}

}

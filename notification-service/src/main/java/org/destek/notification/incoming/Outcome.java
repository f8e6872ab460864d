package org.destek.notification.incoming;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What became of a mail.
 *
 * @param state its new state
 * @param reason why, when it is not told
 */
record Outcome(State state, @Nullable String reason) {

	static Outcome told() {
		return new Outcome(State.TOLD, null);
	}

	static Outcome ignored(String reason) {
		return new Outcome(State.IGNORED, reason);
	}

	static Outcome quarantined(String reason) {
		return new Outcome(State.QUARANTINED, reason);
	}

	static Outcome waiting(String reason) {
		return new Outcome(State.NEW, reason);
	}

	boolean isWaiting() {
		return this.state == State.NEW;
	}

	/** The states that reading a mail can leave it in. */
	enum State {

		/** It waits, and is read again later. */
		NEW,

		/** It had its effect. */
		TOLD,

		/** It was recognised as nobody's message. */
		IGNORED,

		/** Operations decide. */
		QUARANTINED;

		String label() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}

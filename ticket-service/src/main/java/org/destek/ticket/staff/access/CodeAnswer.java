package org.destek.ticket.staff.access;

import org.jspecify.annotations.Nullable;

/**
 * A code that came by mail, as it was typed.
 *
 * @param challengeId which code it is
 * @param answer the digits
 */
record CodeAnswer(@Nullable String challengeId, @Nullable String answer) {

	/** Good for one browser: nothing of it may stand in a log. */
	@Override
	public String toString() {
		return "CodeAnswer";
	}

}

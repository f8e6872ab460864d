package org.destek.ticket.code;

import java.util.Locale;

import org.destek.ticket.core.Message.Author;

/**
 * What a proved mailbox is proved for; a code of one purpose is worthless for another.
 */
public enum CodePurpose {

	/** A browser is one of the staff link's recipient. */
	STAFF_BROWSER(Author.STAFF),

	/** Somebody of the office signs in. */
	SIGN_IN(Author.STAFF),

	/** A requester's corrected address reads mail. */
	NEW_ADDRESS(Author.REQUESTER);

	private final Author role;

	CodePurpose(Author role) {
		this.role = role;
	}

	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	Author role() {
		return this.role;
	}

}

package org.destek.ticket.code;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a proved mailbox is proved for; a code of one purpose is worthless for another.
 */
public enum CodePurpose {

	/** The staff link's recipient opens it in another browser. */
	STAFF_BROWSER("staff"),

	/** A requester's corrected address reads mail. */
	NEW_ADDRESS("requester");

	private final String role;

	CodePurpose(String role) {
		this.role = role;
	}

	@JsonValue
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	String role() {
		return this.role;
	}

}

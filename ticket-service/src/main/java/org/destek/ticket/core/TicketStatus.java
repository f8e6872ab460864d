package org.destek.ticket.core;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whose turn it is. */
public enum TicketStatus {

	/** The office's turn: nobody has answered, or the requester wrote last. */
	OPEN,

	/** Staff have answered. */
	ANSWERED,

	/** Staff wait for the requester. */
	WAITING,

	/** Solved; a message reopens it. */
	RESOLVED,

	/** Closed for good. */
	CLOSED;

	@JsonValue
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	boolean isSolved() {
		return this == RESOLVED || this == CLOSED;
	}

	static TicketStatus labelled(String label) {
		return valueOf(label.toUpperCase(Locale.ROOT));
	}

}

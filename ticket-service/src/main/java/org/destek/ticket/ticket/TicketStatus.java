package org.destek.ticket.ticket;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whose turn it is. */
public enum TicketStatus {

	/** Nobody has answered yet. */
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

	static TicketStatus labelled(String label) {
		return valueOf(label.toUpperCase(Locale.ROOT));
	}

}

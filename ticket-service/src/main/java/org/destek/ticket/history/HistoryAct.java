package org.destek.ticket.history;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What can be done with a ticket besides writing. */
public enum HistoryAct {

	/** Staff were told of the new request; the detail is how many. */
	NOTIFIED,

	/** Somebody of the office took it. */
	TAKE,

	/** Somebody of the office was given it; the detail is their name. */
	ASSIGN,

	/** It is nobody's any more. */
	RELEASE,

	/** Whoever had it is not in the office's file any more; the detail is their name. */
	LEFT,

	/** It went to another topic; the detail is the slug of the one before. */
	MOVE,

	/** It became more or less urgent; the detail is the priority. */
	PRIORITY,

	/** It was given tags; the detail is which. */
	TAG,

	/** Tags were taken off; the detail is which. */
	UNTAG,

	/**
	 * It is to be done by a day; the detail is the day, and null that there is none any
	 * more.
	 */
	DUE,

	/** It was called solved. */
	RESOLVE,

	/** The requester wrote after it had been solved. */
	REOPEN,

	/** Its identity number was shown; the detail is the reason that was given. */
	REVEAL,

	/** It was closed for good. */
	CLOSE,

	/** A mail did not arrive; the detail is whose and why. */
	BOUNCE,

	/** Its requester proved another address. */
	ADDRESS,

	/** A mail had files that were not taken; the detail is their names. */
	FILES,

	/**
	 * A reply that had been held was thrown away: by whom it claims to come from, or,
	 * when nobody did it, because it had waited for long; the detail is its sender.
	 */
	DISCARD,

	/** The requester says that the problem is solved; the detail is what they add. */
	SATISFIED,

	/** The requester says that it is solved in part; the detail is what they add. */
	PARTLY_SATISFIED,

	/** The requester says that it is not solved; the detail is what they add. */
	UNSATISFIED;

	@JsonValue
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	static HistoryAct labelled(String label) {
		return valueOf(label.toUpperCase(Locale.ROOT));
	}

}

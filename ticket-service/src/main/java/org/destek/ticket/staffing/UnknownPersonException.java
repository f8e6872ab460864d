package org.destek.ticket.staffing;

import java.util.List;

/** Thrown when a name fits nobody of the office, or more than one. */
public class UnknownPersonException extends RuntimeException {

	private final boolean ambiguous;

	private final transient List<String> choices;

	UnknownPersonException(boolean ambiguous, List<String> choices) {
		super(ambiguous ? "More than one is called so" : "Nobody is called so", null, false, false);
		this.ambiguous = ambiguous;
		this.choices = List.copyOf(choices);
	}

	/**
	 * Whether more than one is called so.
	 * @return false when nobody is
	 */
	public boolean ambiguous() {
		return this.ambiguous;
	}

	/**
	 * Who could have been meant.
	 * @return addresses of entries
	 */
	public List<String> choices() {
		return this.choices;
	}

}

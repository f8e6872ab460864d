package org.destek.ticket.conversation;

import java.util.List;

/** Tells that nobody, or more than one, of the office is called as somebody wrote. */
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

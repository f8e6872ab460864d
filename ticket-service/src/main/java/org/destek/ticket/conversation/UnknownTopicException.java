package org.destek.ticket.conversation;

import java.util.List;

/** Tells that there is no topic of a name, or that the ticket is already there. */
public class UnknownTopicException extends RuntimeException {

	private final transient List<String> choices;

	UnknownTopicException(List<String> choices) {
		super("No other topic has that name", null, false, false);
		this.choices = List.copyOf(choices);
	}

	/**
	 * Where the ticket could go.
	 * @return slugs of topics
	 */
	public List<String> choices() {
		return this.choices;
	}

}

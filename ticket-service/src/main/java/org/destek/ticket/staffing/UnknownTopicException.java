package org.destek.ticket.staffing;

import java.util.List;

/** Thrown when there is no topic of a name, or the ticket already has it. */
public class UnknownTopicException extends RuntimeException {

	private final transient List<String> choices;

	public UnknownTopicException(List<String> choices) {
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

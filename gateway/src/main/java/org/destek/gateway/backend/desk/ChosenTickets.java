package org.destek.gateway.backend.desk;

import java.util.List;

/**
 * Tickets that were chosen from the list, of those that the person may see.
 *
 * @param topics where they can go
 * @param staff who can be given them
 */
public record ChosenTickets(List<Named> tickets, List<Choice> topics, List<Choice> staff) {

	/** A ticket by its name. */
	public record Named(String code, String subject, String requesterName) {

		@Override
		public String toString() {
			return "Named[" + this.code + "]";
		}

	}

	/** One of several. */
	public record Choice(String value, String name) {
	}

}

package org.destek.gateway.backend.desk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is to be done with several tickets.
 *
 * @param value whom, where to, which tags, how urgent: by the act
 * @param text what is written to the requesters; of a solution alone
 */
public record BulkAct(String act, String value, String text, List<Chosen> tickets) {

	@Override
	public String toString() {
		return "BulkAct[" + this.act + "]";
	}

	/**
	 * A ticket.
	 *
	 * @param seen its last activity as the list showed it; null when nobody knows
	 */
	public record Chosen(String code, @Nullable String seen) {
	}

	/**
	 * What became of one.
	 *
	 * @param subject null when the person may not see it
	 * @param outcome {@code done}, or why it was not
	 */
	public record Outcome(String code, @Nullable String subject, String outcome) {

		public boolean isDone() {
			return this.outcome.equals("done");
		}

	}

}

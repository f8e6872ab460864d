package org.destek.gateway.desk;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.destek.gateway.backend.ticket.Priority;
import org.destek.gateway.backend.ticket.TicketStatus;

/**
 * A list of tickets as its page says it.
 *
 * @param query what is read
 * @param queues the ways to look at what is there
 * @param chosen what narrows the list, each with a way to take it off
 * @param searchesIn the queue that a search looks at: closed ones are found, too
 * @param older where the list goes on; null at its end
 * @param newest where it begins; null there
 */
record ListPage(DeskQuery query, List<Queue> queues, List<Chosen> chosen, String searchesIn, List<Row> rows,
		@Nullable String older, @Nullable String newest) {

	/** Whether closed tickets are left out. */
	public boolean isOpenOnly() {
		return !this.query.queue().equals("all");
	}

	/** The same search in everything. */
	public String everywhere() {
		return DeskQuery.EVERYTHING_OPEN.with("q", this.query.value("q")).with("queue", "all").address();
	}

	/**
	 * A way to look at what is there.
	 *
	 * @param key what its texts' keys end with
	 * @param count null where nobody counts
	 */
	record Queue(String key, String address, @Nullable Long count, boolean here) {

		/** From here on ticket-service does not count what is overdue. */
		private static final long MANY = 1000;

		public boolean isMany() {
			return this.key.equals("overdue") && this.count != null && this.count >= MANY;
		}

	}

	/**
	 * A filter that is set.
	 *
	 * @param name key of what it is called
	 * @param without the list without it
	 */
	record Chosen(String name, String value, String without) {
	}

	/**
	 * A ticket in a line.
	 *
	 * @param address of its page, from where it leads back
	 * @param assignee null when nobody has it
	 * @param assigned the list of that person's
	 * @param moved when something last happened
	 * @param due by when it should be answered; null when nothing is due
	 */
	record Row(String address, String code, String subject, String requester, @Nullable String unit, String topic,
			TicketStatus status, @Nullable String assignee, boolean yours, @Nullable String assigned, Instant movedAt,
			String moved, @Nullable Instant dueAt, @Nullable String due, boolean overdue, boolean waitingForUs,
			Priority priority, List<TagLink> tags, List<Excerpt> excerpt) {
	}

	/** A tag and the list of the tickets that have it. */
	record TagLink(String tag, String list) {
	}

}

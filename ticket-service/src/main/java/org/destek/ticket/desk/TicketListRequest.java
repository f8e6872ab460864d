package org.destek.ticket.desk;

import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of the list, as it came.
 *
 * @param queue one of its views
 * @param topic a slug
 * @param person an address
 * @param status a status
 * @param tag a tag
 * @param priority a priority
 * @param from the first day of the last activity
 * @param to the last day of it
 * @param q what is looked for
 * @param after where the page begins
 * @param limit how many tickets
 */
public record TicketListRequest(@Nullable String queue, @Nullable String topic, @Nullable String person,
		@Nullable String status, @Nullable String tag, @Nullable String priority, @Nullable String from,
		@Nullable String to, @Nullable String q, @Nullable String after, @Nullable String limit) {

	/**
	 * Everything that holds some words.
	 * @param words words and filters, as they were typed
	 */
	public static TicketListRequest searching(String words) {
		return new TicketListRequest(null, null, null, null, null, null, null, null, words, null, null);
	}

	/**
	 * One of the list's views.
	 * @param queue the view
	 */
	public static TicketListRequest of(String queue) {
		return new TicketListRequest(queue, null, null, null, null, null, null, null, null, null, null);
	}

}

package org.destek.ticket.deskmail;

import java.time.Instant;
import java.util.List;

import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.Ticket;

/**
 * A ticket with its thread.
 *
 * @param ticket the ticket
 * @param thread the last of what was written, the oldest first
 * @param more whether there was more before
 */
public record ShownTicket(Ticket ticket, List<Entry> thread, boolean more) {

	/**
	 * What somebody wrote.
	 *
	 * @param kind who wrote to whom: requester, staff or note
	 * @param author the writer
	 * @param text what was written
	 * @param at when
	 * @param files its files
	 */
	public record Entry(String kind, String author, String text, Instant at, List<Attachment> files) {
	}

}

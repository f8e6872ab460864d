package org.destek.ticket.reminder;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A ticket that waits for the office.
 *
 * @param ticketId the ticket
 * @param code its name for people
 * @param subject one line
 * @param status whose turn it is
 * @param since since when its requester waits
 * @param assignee the name of who has it; null when nobody does
 * @param overdue whether that is too long
 */
record WaitingTicket(UUID ticketId, String code, String subject, String status, Instant since,
		@Nullable String assignee, boolean overdue) {
}

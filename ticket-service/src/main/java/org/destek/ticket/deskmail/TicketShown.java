package org.destek.ticket.deskmail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Requester;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.event.TicketReference;

/**
 * Published when somebody of the office asked by mail to see a ticket that they may see.
 *
 * @param reference the ticket
 * @param mailId the mail
 * @param messageId its Message-ID; null when it has none
 * @param recipient who asked, at their own address
 * @param status the ticket's status
 * @param assignee who has it; null when nobody does
 * @param requester whose it is
 * @param thread the last of what was written, the oldest first
 * @param more whether there was more before
 * @param submittedAt when it was accepted
 * @param shownAt when it was asked for
 */
record TicketShown(@JsonUnwrapped TicketReference reference, UUID mailId, @Nullable String messageId,
		Recipient recipient, TicketStatus status, @Nullable Agent assignee, Requester requester,
		List<ShownTicket.Entry> thread, boolean more, Instant submittedAt, Instant shownAt) {

	static final String TYPE = "ticket-shown.v1";

}

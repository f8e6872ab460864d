package org.destek.ticket.event;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.destek.ticket.ticket.Agent;
import org.destek.ticket.ticket.Attachment;
import org.destek.ticket.ticket.Message;
import org.destek.ticket.ticket.Ticket;

/**
 * Told when somebody of the office took the ticket or was given it.
 *
 * @param about the ticket
 * @param assignee who has it now
 * @param by who did it
 * @param message what the ticket began with
 * @param requester who asked
 * @param told who of the office is told
 * @param attachments the files of that message
 * @param submittedAt when the ticket was accepted
 * @param assignedAt when it happened
 */
public record TicketAssigned(@JsonUnwrapped About about, Agent assignee, Agent by, ToldText message,
		ToldRequester requester, @JsonUnwrapped Audience told, List<Attachment> attachments, Instant submittedAt,
		Instant assignedAt) {

	public static final String TYPE = "ticket-assigned.v1";

	public static TicketAssigned of(About about, Agent assignee, Agent by, Ticket ticket, Message first, Audience told,
			Instant now) {
		return new TicketAssigned(about, assignee, by, ToldText.of(first), ToldRequester.of(ticket.requester()), told,
				first.attachments(), ticket.submittedAt(), now);
	}

}

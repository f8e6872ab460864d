package org.destek.ticket.event;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.Message;
import org.destek.ticket.core.Requester;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketStatus;

/**
 * Published when somebody of the office answered.
 *
 * @param reference the ticket
 * @param message what was written
 * @param author who wrote it
 * @param status what the ticket is now: answered, waiting or resolved
 * @param requester who is told
 * @param audience who else of the office is told
 * @param attachments the files that now belong to the ticket
 * @param answeredAt when it was accepted
 */
public record StaffAnswered(@JsonUnwrapped TicketReference reference, MessageText message, Agent author,
		TicketStatus status, Requester requester, @JsonUnwrapped Audience audience, List<Attachment> attachments,
		Instant answeredAt) {

	public static final String TYPE = "staff-answered.v1";

	public static StaffAnswered of(TicketReference reference, Ticket ticket, Message message, Agent author,
			Audience audience) {
		return new StaffAnswered(reference, MessageText.of(message), author, ticket.status(), ticket.requester(),
				audience, message.attachments(), message.sentAt());
	}

}

package org.destek.ticket.event;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.destek.ticket.ticket.Agent;
import org.destek.ticket.ticket.Attachment;
import org.destek.ticket.ticket.Message;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TicketStatus;

/**
 * Told when somebody of the office answered.
 *
 * @param about the ticket
 * @param message what was written
 * @param author who wrote it
 * @param status what the ticket is now: answered, waiting or resolved
 * @param requester who is told
 * @param told who else of the office is told
 * @param attachments the files that now belong to the ticket
 * @param answeredAt when it was accepted
 */
public record StaffAnswered(@JsonUnwrapped About about, ToldText message, Agent author, TicketStatus status,
		ToldRequester requester, @JsonUnwrapped Audience told, List<Attachment> attachments, Instant answeredAt) {

	public static final String TYPE = "staff-answered.v1";

	public static StaffAnswered of(About about, Ticket ticket, Message message, Agent author, Audience told) {
		return new StaffAnswered(about, ToldText.of(message), author, ticket.status(),
				ToldRequester.of(ticket.requester()), told, message.attachments(), message.sentAt());
	}

}

package org.destek.ticket.event;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.destek.ticket.ticket.Agent;
import org.destek.ticket.ticket.Attachment;
import org.destek.ticket.ticket.Message;
import org.destek.ticket.ticket.Ticket;

/**
 * Told when nobody has the ticket any more, with all that whoever takes it needs.
 *
 * @param about the ticket
 * @param by who did it
 * @param message what the ticket began with
 * @param requester who asked
 * @param told who of the office is told
 * @param attachments the files of that message
 * @param submittedAt when the ticket was accepted
 * @param releasedAt when it happened
 */
public record TicketReleased(@JsonUnwrapped About about, Agent by, ToldText message, ToldRequester requester,
		@JsonUnwrapped Audience told, List<Attachment> attachments, Instant submittedAt, Instant releasedAt) {

	public static final String TYPE = "ticket-released.v1";

	public static TicketReleased of(About about, Agent by, Ticket ticket, Message first, Audience told, Instant now) {
		return new TicketReleased(about, by, ToldText.of(first), ToldRequester.of(ticket.requester()), told,
				first.attachments(), ticket.submittedAt(), now);
	}

}

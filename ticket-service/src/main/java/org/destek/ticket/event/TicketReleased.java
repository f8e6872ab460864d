package org.destek.ticket.event;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.Message;
import org.destek.ticket.core.Requester;
import org.destek.ticket.core.Ticket;

/**
 * Published when nobody has the ticket any more, with all that the next one needs.
 *
 * @param reference the ticket
 * @param by who did it
 * @param message what the ticket began with
 * @param requester who asked
 * @param audience who of the office is told
 * @param attachments the files of that message
 * @param submittedAt when the ticket was accepted
 * @param releasedAt when it happened
 */
public record TicketReleased(@JsonUnwrapped TicketReference reference, Agent by, MessageText message,
		Requester requester, @JsonUnwrapped Audience audience, List<Attachment> attachments, Instant submittedAt,
		Instant releasedAt) {

	public static final String TYPE = "ticket-released.v1";

	public static TicketReleased of(TicketReference reference, Agent by, Ticket ticket, Message first,
			Audience audience, Instant now) {
		return new TicketReleased(reference, by, MessageText.of(first), ticket.requester(), audience,
				first.attachments(), ticket.submittedAt(), now);
	}

}

package org.destek.ticket.event;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.Message;
import org.destek.ticket.core.Requester;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.topic.NamedTopic;
import org.destek.ticket.topic.StaffMember;

/**
 * Published when the ticket went to another topic, with all that its new readers need.
 *
 * @param reference the ticket
 * @param from the topic before
 * @param by who did it
 * @param message what the ticket began with
 * @param requester who asked
 * @param audience who of the office is told
 * @param formerHolder who had the ticket before and is told, too; null when nobody is
 * @param attachments the files of that message
 * @param submittedAt when the ticket was accepted
 * @param movedAt when it happened
 */
public record TicketMoved(@JsonUnwrapped TicketReference reference, NamedTopic from, Agent by, MessageText message,
		Requester requester, @JsonUnwrapped Audience audience, @Nullable StaffMember formerHolder,
		List<Attachment> attachments, Instant submittedAt, Instant movedAt) {

	public static final String TYPE = "ticket-moved.v1";

	public static TicketMoved of(TicketReference reference, NamedTopic from, Agent by, Ticket ticket, Message first,
			Audience audience, @Nullable StaffMember formerHolder, Instant now) {
		return new TicketMoved(reference, from, by, MessageText.of(first), ticket.requester(), audience, formerHolder,
				first.attachments(), ticket.submittedAt(), now);
	}

}

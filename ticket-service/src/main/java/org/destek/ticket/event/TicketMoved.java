package org.destek.ticket.event;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.destek.ticket.ticket.Agent;
import org.destek.ticket.ticket.Attachment;
import org.destek.ticket.ticket.Message;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.topic.NamedTopic;
import org.destek.ticket.topic.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * Told when the ticket went to another topic, with all that its new readers need.
 *
 * @param about the ticket
 * @param from the topic before
 * @param by who did it
 * @param message what the ticket began with
 * @param requester who asked
 * @param told who of the office is told
 * @param formerHolder who had the ticket before and is told, too; null when nobody is
 * @param attachments the files of that message
 * @param submittedAt when the ticket was accepted
 * @param movedAt when it happened
 */
public record TicketMoved(@JsonUnwrapped About about, NamedTopic from, Agent by, ToldText message,
		ToldRequester requester, @JsonUnwrapped Audience told, @Nullable StaffMember formerHolder,
		List<Attachment> attachments, Instant submittedAt, Instant movedAt) {

	public static final String TYPE = "ticket-moved.v1";

	public static TicketMoved of(About about, NamedTopic from, Agent by, Ticket ticket, Message first, Audience told,
			@Nullable StaffMember formerHolder, Instant now) {
		return new TicketMoved(about, from, by, ToldText.of(first), ToldRequester.of(ticket.requester()), told,
				formerHolder, first.attachments(), ticket.submittedAt(), now);
	}

}

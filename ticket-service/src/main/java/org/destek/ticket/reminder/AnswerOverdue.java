package org.destek.ticket.reminder;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.Requester;
import org.destek.ticket.event.Audience;
import org.destek.ticket.event.MessageText;
import org.destek.ticket.event.TicketReference;

/**
 * Published when nobody has answered within the topic's time.
 *
 * @param reference the ticket
 * @param level how far up it is told
 * @param message what the requester wrote last
 * @param requester who waits
 * @param assignee who has the ticket; null when nobody does
 * @param audience who of the office is told
 * @param attachments the files of that message
 * @param waitingMinutes how long the requester has waited, in working minutes
 * @param submittedAt when the ticket was accepted
 * @param overdueAt since when it is overdue
 */
record AnswerOverdue(@JsonUnwrapped TicketReference reference, OverdueLevel level, MessageText message,
		Requester requester, @Nullable Agent assignee, @JsonUnwrapped Audience audience, List<Attachment> attachments,
		long waitingMinutes, Instant submittedAt, Instant overdueAt) {

	static final String TYPE = "answer-overdue.v1";

}

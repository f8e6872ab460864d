package org.destek.ticket.reminder;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.destek.ticket.event.About;
import org.destek.ticket.event.Audience;
import org.destek.ticket.event.ToldRequester;
import org.destek.ticket.event.ToldText;
import org.destek.ticket.ticket.Agent;
import org.destek.ticket.ticket.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * Told when nobody has answered within the topic's time.
 *
 * @param about the ticket
 * @param level how far up it is told
 * @param message what the requester wrote last
 * @param requester who waits
 * @param assignee who has the ticket; null when nobody does
 * @param told who of the office is told
 * @param attachments the files of that message
 * @param waitingMinutes how long the requester has waited, in working minutes
 * @param submittedAt when the ticket was accepted
 * @param overdueAt since when it is overdue
 */
record AnswerOverdue(@JsonUnwrapped About about, OverdueLevel level, ToldText message, ToldRequester requester,
		@Nullable Agent assignee, @JsonUnwrapped Audience told, List<Attachment> attachments, long waitingMinutes,
		Instant submittedAt, Instant overdueAt) {

	static final String TYPE = "answer-overdue.v1";

}

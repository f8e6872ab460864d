package org.destek.ticket.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.destek.foundation.language.LocalText;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.Message;
import org.destek.ticket.core.Requester;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.event.MessageText;
import org.destek.ticket.topic.NamedTopic;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.worktime.ExpectedAnswer;

/**
 * Published once a request was accepted, with all that its consumers need: whom to
 * notify, what to say, which files to keep. It holds no identity number and no key.
 *
 * @param ticketId the ticket
 * @param code its name for people
 * @param topic what it is about
 * @param team who answers; null when it is named after the topic
 * @param subject one line
 * @param message what was written
 * @param requester who asks
 * @param staff who is to be told
 * @param deputy who is told when they do not answer
 * @param attachments the files that now belong to the ticket
 * @param missingAttachments names of files that could not be uploaded
 * @param submittedAt when it was accepted
 * @param expectedAnswer what the first mail may promise; null while too little is known
 */
record TicketSubmitted(UUID ticketId, String code, NamedTopic topic, @Nullable LocalText team, String subject,
		MessageText message, Requester requester, List<StaffMember> staff, @Nullable StaffMember deputy,
		List<Attachment> attachments, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> missingAttachments,
		Instant submittedAt, @Nullable ExpectedAnswer expectedAnswer) {

	static final String TYPE = "ticket-submitted.v1";

	static TicketSubmitted of(Ticket ticket, Message message, Topic topic, @Nullable ExpectedAnswer expectedAnswer) {
		return new TicketSubmitted(ticket.id(), ticket.code().text(), topic.named(), topic.team(), ticket.subject(),
				MessageText.of(message), ticket.requester(), topic.watchers(), topic.deputy(), message.attachments(),
				message.missing(), ticket.submittedAt(), expectedAnswer);
	}

}

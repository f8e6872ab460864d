package org.destek.ticket.event;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.Message;
import org.destek.ticket.core.Requester;
import org.destek.ticket.core.Ticket;

/**
 * Published when the requester wrote again.
 *
 * @param reference the ticket
 * @param message what was written
 * @param requester who wrote it
 * @param reopened whether the ticket had been solved
 * @param audience who of the office is told
 * @param attachments the files that now belong to the ticket
 * @param missingAttachments names of files that could not be uploaded
 * @param repliedAt when it was accepted
 */
public record RequesterReplied(@JsonUnwrapped TicketReference reference, MessageText message, Requester requester,
		boolean reopened, @JsonUnwrapped Audience audience, List<Attachment> attachments,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> missingAttachments, Instant repliedAt) {

	public static final String TYPE = "requester-replied.v1";

	public static RequesterReplied of(TicketReference reference, Ticket ticket, Message message, boolean reopened,
			Audience audience) {
		return new RequesterReplied(reference, MessageText.of(message), ticket.requester(), reopened, audience,
				message.attachments(), message.missing(), message.sentAt());
	}

}

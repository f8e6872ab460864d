package org.destek.ticket.event;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.destek.ticket.ticket.Attachment;
import org.destek.ticket.ticket.Message;
import org.destek.ticket.ticket.Ticket;

/**
 * Told when the requester wrote again.
 *
 * @param about the ticket
 * @param message what was written
 * @param requester who wrote it
 * @param reopened whether the ticket had been solved
 * @param told who of the office is told
 * @param attachments the files that now belong to the ticket
 * @param missingAttachments names of files that could not be uploaded
 * @param repliedAt when it was accepted
 */
public record RequesterReplied(@JsonUnwrapped About about, ToldText message, ToldRequester requester, boolean reopened,
		@JsonUnwrapped Audience told, List<Attachment> attachments,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> missingAttachments, Instant repliedAt) {

	public static final String TYPE = "requester-replied.v1";

	public static RequesterReplied of(About about, Ticket ticket, Message message, boolean reopened, Audience told) {
		return new RequesterReplied(about, ToldText.of(message), ToldRequester.of(ticket.requester()), reopened, told,
				message.attachments(), message.missing(), message.sentAt());
	}

}

package org.destek.ticket.event;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Attachment;

/**
 * Published when an internal note was added; no requester is told.
 *
 * @param reference the ticket
 * @param note what was written
 * @param author who wrote it
 * @param audience who of the office is told
 * @param attachments the files that now belong to the ticket
 * @param addedAt when it was accepted
 */
public record NoteAdded(@JsonUnwrapped TicketReference reference, MessageText note, Agent author,
		@JsonUnwrapped Audience audience, List<Attachment> attachments, Instant addedAt) {

	public static final String TYPE = "note-added.v1";

}

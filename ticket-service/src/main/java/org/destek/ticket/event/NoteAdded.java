package org.destek.ticket.event;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.destek.ticket.ticket.Agent;
import org.destek.ticket.ticket.Attachment;

/**
 * Told when an internal note was added; no requester hears of it.
 *
 * @param about the ticket
 * @param note what was written
 * @param author who wrote it
 * @param told who of the office is told
 * @param attachments the files that now belong to the ticket
 * @param addedAt when it was accepted
 */
public record NoteAdded(@JsonUnwrapped About about, ToldText note, Agent author, @JsonUnwrapped Audience told,
		List<Attachment> attachments, Instant addedAt) {

	public static final String TYPE = "note-added.v1";

}

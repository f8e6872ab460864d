package org.destek.ticket.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.destek.ticket.ticket.Agent;
import org.destek.ticket.ticket.Attachment;
import org.destek.ticket.ticket.FileNames;
import org.jspecify.annotations.Nullable;

/**
 * What the office wrote for itself.
 *
 * @param id its id
 * @param author who wrote it
 * @param text what was written
 * @param addedAt when it was accepted
 * @param attachments its files, in the writer's order
 * @param missing names of files that its writer could not upload and that have not come
 * since
 * @param mailId the mail that it came as; null when it was written on a page
 */
public record Note(UUID id, Agent author, String text, Instant addedAt, List<Attachment> attachments,
		List<String> missing, @Nullable UUID mailId) {

	Note with(List<Attachment> files) {
		return new Note(this.id, this.author, this.text, this.addedAt, files, this.missing, this.mailId);
	}

	Note missingAllBut(List<String> names) {
		return new Note(this.id, this.author, this.text, this.addedAt, this.attachments,
				FileNames.without(this.missing, names), this.mailId);
	}

}

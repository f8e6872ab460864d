package org.destek.ticket.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.FileNames;
import org.destek.ticket.core.FoldedText;

/**
 * What the office wrote for itself.
 *
 * @param id its id
 * @param author who wrote it
 * @param text what was written
 * @param folded what else its mail holds, shown when a reader asks for it
 * @param addedAt when it was accepted
 * @param attachments its files, in the writer's order
 * @param missing names of files that its writer could not upload and that have not come
 * since
 * @param mailId the mail that it came as; null when it was written on a page
 */
public record Note(UUID id, Agent author, String text, List<FoldedText> folded, Instant addedAt,
		List<Attachment> attachments, List<String> missing, @Nullable UUID mailId) {

	Note with(List<Attachment> files) {
		return new Note(this.id, this.author, this.text, this.folded, this.addedAt, files, this.missing, this.mailId);
	}

	Note missingAllBut(List<String> names) {
		return new Note(this.id, this.author, this.text, this.folded, this.addedAt, this.attachments,
				FileNames.without(this.missing, names), this.mailId);
	}

}

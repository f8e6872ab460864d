package org.destek.ticket.conversation;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.FoldedText;

/**
 * A text with files in which everything is right.
 *
 * @param text the text, lines ended by line feeds
 * @param folded what else its mail holds
 * @param files its files, in the writer's order
 * @param missing names of files that could not be uploaded
 * @param mailId the mail that it came as; null when it was written on a page
 */
public record WrittenText(String text, List<FoldedText> folded, List<Attachment> files, List<String> missing,
		@Nullable UUID mailId) {

	/** A text in which nothing is folded, for it was written on a page. */
	public WrittenText(String text, List<Attachment> files, List<String> missing) {
		this(text, List.of(), files, missing, null);
	}

}

package org.destek.ticket.conversation;

import java.util.List;

import org.destek.ticket.ticket.Attachment;
import org.destek.ticket.ticket.FoldedText;

/**
 * A text with files in which everything is right.
 *
 * @param text the text, lines ended by line feeds
 * @param folded what else its mail holds
 * @param files its files, in the writer's order
 * @param missing names of files that could not be uploaded
 */
public record WrittenText(String text, List<FoldedText> folded, List<Attachment> files, List<String> missing) {

	/** A text in which nothing is folded, for it was written on a page. */
	public WrittenText(String text, List<Attachment> files, List<String> missing) {
		this(text, List.of(), files, missing);
	}

}

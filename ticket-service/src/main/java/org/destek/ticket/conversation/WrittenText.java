package org.destek.ticket.conversation;

import java.util.List;

import org.destek.ticket.ticket.Attachment;

/**
 * A text with files in which everything is right.
 *
 * @param text the text, lines ended by line feeds
 * @param files its files, in the writer's order
 * @param missing names of files that could not be uploaded
 */
public record WrittenText(String text, List<Attachment> files, List<String> missing) {
}

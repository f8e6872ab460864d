package org.destek.ticket.conversation;

import java.util.List;

import org.destek.ticket.ticket.Attachment;

/**
 * A text with files in which everything is right.
 *
 * @param text the text, lines ended by line feeds
 * @param files its files, in the writer's order
 */
public record WrittenText(String text, List<Attachment> files) {
}

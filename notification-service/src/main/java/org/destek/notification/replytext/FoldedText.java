package org.destek.notification.replytext;

/**
 * Lines of a mail that are shown only when a reader asks for them.
 *
 * @param after how many lines of the shown text stand above them
 * @param text the lines
 */
public record FoldedText(int after, String text) {
}

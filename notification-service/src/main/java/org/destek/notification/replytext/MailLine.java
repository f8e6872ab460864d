package org.destek.notification.replytext;

/**
 * A line of a mail and what the mail's own form says about it.
 *
 * @param text without quote marks
 * @param mark whose it is, as far as the form tells
 */
public record MailLine(String text, Mark mark) {

	/** What a mail's form says of a line. */
	public enum Mark {

		/** Nothing: written by the sender, as far as the form tells. */
		OWN,
		/** Marked as quoted, by {@code >} or by HTML. */
		QUOTED,
		/** In a signature that the mail program marks. */
		SIGNATURE,
		/** After a separator that the mail program marks. */
		HISTORY

	}

	boolean is(Mark wanted) {
		return this.mark == wanted;
	}

	boolean isBlank() {
		return this.text.isBlank();
	}

	/** As a reader of plain text sees it. */
	String shown() {
		return is(Mark.QUOTED) ? ("> " + this.text).stripTrailing() : this.text.stripTrailing();
	}

}

package org.destek.notification.mime.text;

import java.util.List;
import java.util.stream.Collectors;

import org.destek.notification.mime.CleanText;
import org.destek.notification.replytext.MailLine;

/**
 * A line of a mail's text and what the mail's own form says about it.
 *
 * @param text without quote marks
 * @param kind whose it is, as far as the form tells
 */
public record BodyLine(String text, Kind kind) {

	enum Kind {

		/** Written by the sender, or not known otherwise. */
		OWN,
		/** Marked as quoted, by {@code >} or by HTML. */
		QUOTED,
		/** In a signature that the mail program marks. */
		SIGNATURE,
		/** After a separator that the mail program marks. */
		HISTORY

	}

	public static BodyLine own(String text) {
		return new BodyLine(text, Kind.OWN);
	}

	boolean is(Kind wanted) {
		return this.kind == wanted;
	}

	boolean isBlank() {
		return this.text.isBlank();
	}

	public static String joined(List<BodyLine> lines) {
		return CleanText.lines(lines.stream().map(BodyLine::shown).collect(Collectors.joining("\n"))).strip();
	}

	public MailLine asMailLine() {
		return new MailLine(this.text, switch (this.kind) {
			case OWN -> MailLine.Mark.OWN;
			case QUOTED -> MailLine.Mark.QUOTED;
			case SIGNATURE -> MailLine.Mark.SIGNATURE;
			case HISTORY -> MailLine.Mark.HISTORY;
		});
	}

	private String shown() {
		return is(Kind.QUOTED) ? ("> " + this.text).stripTrailing() : this.text.stripTrailing();
	}

}

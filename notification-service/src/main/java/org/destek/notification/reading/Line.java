package org.destek.notification.reading;

import java.util.List;
import java.util.stream.Collectors;

import org.destek.notification.replytext.MailLine;

/**
 * A line of a mail's text and what the mail's own form says about it.
 *
 * @param text without quote marks
 * @param kind whose it is, as far as the form tells
 */
record Line(String text, Kind kind) {

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

	static Line own(String text) {
		return new Line(text, Kind.OWN);
	}

	boolean is(Kind wanted) {
		return this.kind == wanted;
	}

	boolean isBlank() {
		return this.text.isBlank();
	}

	static String joined(List<Line> lines) {
		return CleanText.lines(lines.stream().map(Line::shown).collect(Collectors.joining("\n"))).strip();
	}

	MailLine asMailLine() {
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

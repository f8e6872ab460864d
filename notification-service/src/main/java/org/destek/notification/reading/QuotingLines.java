package org.destek.notification.reading;

import java.util.List;

import org.destek.notification.replytext.QuotingLine;

/** Tells a quote in HTML that has no mark of its own by the line above it. */
final class QuotingLines {

	private static final int MOST_LINES = 5;

	private QuotingLines() {
	}

	/** Whether the last lines say whom the next quotes. */
	static boolean endWithOne(List<Line> lines) {
		List<Line> last = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
		return QuotingLine.ends(last.stream().map(Line::asMailLine).toList());
	}

}

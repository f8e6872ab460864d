package org.destek.notification.mime.text;

import java.util.List;

import org.destek.notification.replytext.AttributionLine;

/** Tells a quote in HTML that has no mark of its own by the line above it. */
final class AttributionLines {

	private static final int MOST_LINES = 5;

	private AttributionLines() {
	}

	/** Whether the last lines say whom the next quotes. */
	static boolean endWithOne(List<BodyLine> lines) {
		List<BodyLine> last = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
		return AttributionLine.ends(last.stream().map(BodyLine::asMailLine).toList());
	}

}

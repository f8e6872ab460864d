package org.destek.notification.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Finds where earlier mails begin that are not marked line by line. */
final class History {

	private static final Pattern SURE = Pattern.compile("@|\\d{1,2}:\\d{2}\\b");

	private History() {
	}

	/**
	 * The lines above it; all of them when there is none, or when a mail is forwarded.
	 */
	static List<Line> cutOff(List<Line> lines) {
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			if (line.is(Line.Kind.HISTORY) || (line.is(Line.Kind.OWN) && beginsAt(lines, i))) {
				return Signature.withoutRule(lines.subList(0, i));
			}
			if (line.is(Line.Kind.OWN) && QuotingLines.isForward(line)) {
				return lines;
			}
		}
		return lines;
	}

	/**
	 * Where a mail of ours begins. One that is marked as a quote may have an answer below
	 * it, unless it is forwarded.
	 * @return −1 when there is none
	 */
	static int ours(List<Line> lines, boolean forwarded) {
		boolean forwards = forwarded;
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			forwards |= isForward(line);
			if (QuotingLines.isCutLine(line) && (forwards || !line.is(Line.Kind.QUOTED))) {
				return i;
			}
		}
		return -1;
	}

	static boolean forwards(List<Line> lines) {
		return lines.stream().anyMatch(History::isForward);
	}

	/** The lines above the last earlier mail: that one's first lines are not written. */
	static List<Line> withoutLast(List<Line> lines) {
		int last = last(lines);
		List<Line> above = Signature.withoutRule((last < 0) ? lines : lines.subList(0, last));
		while (last > 0 && !above.isEmpty() && leadsOn(above.get(above.size() - 1))) {
			above = Signature.withoutRule(above.subList(0, above.size() - 1));
		}
		return above;
	}

	/**
	 * Where the last earlier mail begins.
	 * @return −1 when there is none
	 */
	static int last(List<Line> lines) {
		int last = lines.size() - 1;
		while (last >= 0 && !mayBeginAt(lines, last)) {
			last--;
		}
		return last;
	}

	/** How many lines say whom the marked quote below them quotes. */
	static int quotingLinesAt(List<Line> lines, int index) {
		if (!lines.get(index).is(Line.Kind.OWN)) {
			return 0;
		}
		int length = QuotingLines.lengthAt(lines, index);
		if (length == 0) {
			return 0;
		}
		int below = below(lines, index + length);
		return (below < lines.size() && lines.get(below).is(Line.Kind.QUOTED)) ? length : 0;
	}

	private static boolean isForward(Line line) {
		return !line.is(Line.Kind.QUOTED) && QuotingLines.isForward(line);
	}

	private static boolean leadsOn(Line line) {
		return QuotingLines.isForward(line) || QuotingLines.isSeparator(line) || QuotedHeaders.isOne(line.text());
	}

	private static boolean mayBeginAt(List<Line> lines, int index) {
		Line line = lines.get(index);
		boolean marked = line.is(Line.Kind.HISTORY) && (index == 0 || !lines.get(index - 1).is(Line.Kind.HISTORY));
		return marked || QuotingLines.isForward(line) || QuotingLines.isSeparator(line)
				|| QuotedHeaders.beginAt(lines, index) || QuotingLines.lengthAt(lines, index) > 0;
	}

	private static boolean beginsAt(List<Line> lines, int index) {
		Line line = lines.get(index);
		return QuotingLines.isCutLine(line) || QuotingLines.isSeparator(line) || QuotedHeaders.beginAt(lines, index)
				|| isUnmarkedQuote(lines, index);
	}

	/**
	 * A line that surely quotes, with unmarked text below. Without a time or an address
	 * it may be a sentence of the sender.
	 */
	private static boolean isUnmarkedQuote(List<Line> lines, int index) {
		int length = QuotingLines.lengthAt(lines, index);
		if (length == 0) {
			return false;
		}
		int below = below(lines, index + length);
		if (below == lines.size()) {
			return true;
		}
		boolean marked = !lines.get(below).is(Line.Kind.OWN);
		return !marked && (QuotingLines.isCutLine(lines.get(below)) || isSure(lines.subList(index, index + length)));
	}

	private static boolean isSure(List<Line> quoting) {
		return quoting.stream().anyMatch((line) -> SURE.matcher(line.text()).find());
	}

	private static int below(List<Line> lines, int index) {
		int below = index;
		while (below < lines.size() && lines.get(below).isBlank()) {
			below++;
		}
		return below;
	}

}

package org.destek.notification.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is newly written in a mail: quotes, history and signatures taken off. When in
 * doubt text is kept; an answer that is lost is worse than one with a tail.
 */
final class NewText {

	private static final Pattern FORWARDED = Pattern.compile("(?iu)^(?:fwd?|[iİ]lt|[iİ]letilen|yönl|wg)\\s?:");

	// An answer of 10 000 characters has no more, quotes of a long thread included.
	private static final int MOST_LINES = 20_000;

	private NewText() {
	}

	/**
	 * Cuts.
	 * @param all the mail's text
	 * @param subject decides whether it is a forwarded mail, which keeps all of it
	 * @return what is left, never nothing where something was clearly the sender's own
	 */
	static String of(List<Line> all, String subject) {
		List<Line> lines = all.subList(0, Math.min(all.size(), MOST_LINES));
		if (FORWARDED.matcher(subject).find()) {
			return Line.joined(lines);
		}
		List<List<Line>> runs = ownRuns(History.cutOff(lines));
		String text = joined(runs.stream().map(Signature::cutOff).toList());
		if (!text.isEmpty()) {
			return text;
		}
		String signature = joined(runs.stream().map(Signature::withoutAdverts).toList());
		return signature.isEmpty() ? belowHistory(lines) : signature;
	}

	/** An answer may stand under unmarked history, but not under a mail of ours. */
	private static String belowHistory(List<Line> lines) {
		boolean quotesUs = lines.stream()
			.anyMatch((line) -> !line.is(Line.Kind.QUOTED) && QuotingLines.isCutLine(line));
		return quotesUs ? "" : joined(ownRuns(lines).stream().map(Signature::withoutAdverts).toList());
	}

	/** The stretches between quotes, in their order. */
	private static List<List<Line>> ownRuns(List<Line> lines) {
		List<List<Line>> runs = new ArrayList<>();
		List<Line> run = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			int quoting = History.quotingLinesAt(lines, i);
			if (quoting == 0 && !lines.get(i).is(Line.Kind.QUOTED)) {
				run.add(lines.get(i));
				continue;
			}
			i += Math.max(0, quoting - 1);
			runs.add(run);
			run = new ArrayList<>();
		}
		runs.add(run);
		return runs;
	}

	private static String joined(List<List<Line>> runs) {
		return runs.stream().map(Line::joined).filter((run) -> !run.isEmpty()).collect(Collectors.joining("\n\n"));
	}

}

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
	 * Cuts. Nothing of a sender stands below a mail of ours, forwarded or not.
	 * @param all the mail's text
	 * @param subject decides whether it is a forwarded mail, which keeps all but ours
	 * @return what is left, never nothing where something was clearly the sender's own
	 */
	static String of(List<Line> all, String subject) {
		List<Line> lines = all.subList(0, Math.min(all.size(), MOST_LINES));
		boolean forwarded = FORWARDED.matcher(subject).find();
		int ours = History.ours(lines, forwarded);
		if (ours >= 0) {
			return above(lines.subList(0, ours), forwarded);
		}
		if (forwarded) {
			return Line.joined(lines);
		}
		String text = own(lines);
		// An answer may stand under unmarked history, but not under a mail of ours.
		return text.isEmpty() ? joined(ownRuns(lines).stream().map(Signature::withoutAdverts).toList()) : text;
	}

	/** What stands above a mail of ours may be forwarded, too. */
	private static String above(List<Line> lines, boolean forwarded) {
		boolean forwards = forwarded || History.forwards(lines);
		List<Line> others = forwards ? History.withoutLast(lines) : lines;
		return (forwarded && History.last(others) >= 0) ? Line.joined(others) : own(others);
	}

	private static String own(List<Line> lines) {
		List<List<Line>> runs = ownRuns(History.cutOff(lines));
		String text = joined(runs.stream().map(Signature::cutOff).toList());
		return text.isEmpty() ? joined(runs.stream().map(Signature::withoutAdverts).toList()) : text;
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

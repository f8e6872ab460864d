package org.destek.notification.replytext;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.destek.notification.replytext.MailLine.Mark;
import org.destek.notification.replytext.QuoteHeader.Below;

/**
 * Finds what stands above earlier mails. A sentence of the writer's can look the same, so
 * one counts only above what is proven ours, above marked quotes, or when it names our
 * own address as programs write it.
 */
final class QuoteHeaderFinder {

	/** A mail's first lines may be too short to be proven. */
	private static final int UNPROVEN_LINES = 4;

	private static final Pattern WORDLESS = Pattern.compile("[^\\p{L}\\p{N}]*");

	private static final Pattern BRACKETS = Pattern.compile("[<\\[][^<>\\[\\]\\s]{0,250}@[^<>\\[\\]\\s]{1,250}[>\\]]");

	private final List<MailLine> lines;

	private final BitSet ours;

	private final BitSet cut;

	private final SentMails.Sender sender;

	private QuoteHeaderFinder(List<MailLine> lines, BitSet ours, BitSet cut, SentMails.Sender sender) {
		this.lines = lines;
		this.ours = ours;
		this.cut = cut;
		this.sender = sender;
	}

	/**
	 * Finds them all.
	 * @param lines the mail
	 * @param ours the lines that are proven ours, cut lines among them
	 * @param cut the cut lines
	 * @param sender who our mails are from
	 * @return in their order
	 */
	static List<QuoteHeader> in(List<MailLine> lines, BitSet ours, BitSet cut, SentMails.Sender sender) {
		QuoteHeaderFinder headers = new QuoteHeaderFinder(lines, ours, cut, sender);
		return headers.judged(headers.candidates());
	}

	private List<QuoteHeader> candidates() {
		List<QuoteHeader> found = new ArrayList<>();
		int free = 0;
		for (int i = 0; i < this.lines.size(); i++) {
			if (beginsHistory(i)) {
				found.add(new QuoteHeader(i, i, Below.UNMARKED, true, false));
			}
			QuoteHeader header = (i >= free) ? candidateAt(i, free) : null;
			if (header != null) {
				found.add(header);
				free = header.end();
				i = header.end() - 1;
			}
		}
		return found;
	}

	private boolean beginsHistory(int index) {
		return this.lines.get(index).is(Mark.HISTORY) && (index == 0 || !this.lines.get(index - 1).is(Mark.HISTORY));
	}

	private @Nullable QuoteHeader candidateAt(int index, int free) {
		MailLine line = this.lines.get(index);
		if (line.isBlank()) {
			return null;
		}
		if (this.cut.get(index)) {
			return new QuoteHeader(index, index + 1, line.is(Mark.QUOTED) ? Below.MARKED : Below.UNMARKED, true, true);
		}
		if (this.ours.get(index)) {
			return null;
		}
		int block = blockAt(index);
		if (block > 0 || AttributionLine.isFrame(line)) {
			return new QuoteHeader(index, index + Math.max(1, block), Below.OWN, true, false);
		}
		int quoting = Math.min(AttributionLine.endingAt(this.lines, index), index - free + 1);
		int length = (quoting == 0 && onlyNamesUs(index)) ? 1 : quoting;
		return (length > 0) ? quoting(index - length + 1, index + 1) : null;
	}

	/** Some programs say who wrote, and not when. */
	private boolean onlyNamesUs(int index) {
		if (!AttributionLine.mayEnd(this.lines.get(index)) || !names(index, index + 1)) {
			return false;
		}
		int below = meaningful(index + 1);
		return below < this.lines.size() && this.ours.get(below);
	}

	private QuoteHeader quoting(int start, int end) {
		boolean certain = AttributionLine.isPrecise(text(start, end)) || names(start, end);
		return new QuoteHeader(start, end, Below.OWN, certain, false);
	}

	private int blockAt(int index) {
		int block = HeaderBlock.lengthAt(this.lines, index);
		if (block > 0) {
			return block;
		}
		int fields = HeaderBlock.fieldsAt(this.lines, index);
		int end = index + fields;
		int below = (fields > 1) ? meaningful(end) : this.lines.size();
		boolean belongs = below < this.lines.size()
				&& (this.ours.get(below) || (below == end && AttributionLine.endingAt(this.lines, end) > 0));
		return belongs ? fields : 0;
	}

	/** From the last one up: what stands above a header belongs to it. */
	private List<QuoteHeader> judged(List<QuoteHeader> candidates) {
		List<QuoteHeader> judged = new ArrayList<>(candidates);
		for (int k = judged.size() - 1; k >= 0; k--) {
			QuoteHeader next = (k + 1 < judged.size()) ? judged.get(k + 1) : null;
			judged.set(k, judged(judged.get(k), next));
		}
		boolean history = false;
		List<QuoteHeader> headers = new ArrayList<>();
		for (QuoteHeader each : judged) {
			boolean nested = history && !each.isOne() && BRACKETS.matcher(text(each.start(), each.end())).find();
			QuoteHeader header = nested ? each.above(Below.UNMARKED, false) : each;
			if (header.isOne()) {
				headers.add(header);
			}
			history |= header.below() == Below.UNMARKED;
		}
		return headers;
	}

	private QuoteHeader judged(QuoteHeader header, @Nullable QuoteHeader next) {
		if (header.isOne()) {
			return header;
		}
		int below = meaningful(header.end());
		boolean ours = isAddressed(header);
		if (next != null && next.isOne() && (next.start() == below || next.start() == header.end())) {
			return header.above(next.below(), ours || next.ours());
		}
		if (below == this.lines.size()) {
			return ours ? header.above(Below.UNMARKED, true) : header;
		}
		if (this.lines.get(below).is(Mark.QUOTED)) {
			return (quotes(header) || isOursMarked(below)) ? header.above(Below.MARKED, ours) : header;
		}
		boolean earlier = ours || this.ours.get(below) || this.lines.get(below).is(Mark.HISTORY)
				|| (header.certain() && isProvenSoon(below) && names(header.start(), header.end()));
		return earlier ? header.above(Below.UNMARKED, ours) : header;
	}

	/**
	 * A person who cites something neither writes an address in brackets nor names us.
	 */
	private boolean quotes(QuoteHeader header) {
		String text = text(header.start(), header.end());
		return this.lines.get(header.start()).is(Mark.QUOTED) || BRACKETS.matcher(text).find()
				|| names(header.start(), header.end());
	}

	private boolean isOursMarked(int from) {
		int to = from;
		while (to < this.lines.size() && (this.lines.get(to).is(Mark.QUOTED) || this.lines.get(to).isBlank())) {
			to++;
		}
		int ours = this.ours.nextSetBit(from);
		return ours >= 0 && ours < to;
	}

	private boolean isProvenSoon(int from) {
		return IntStream.range(from, Math.min(this.lines.size(), from + UNPROVEN_LINES)).anyMatch(this.ours::get);
	}

	/** A block of headers names its author in any form, a line only as programs do. */
	private boolean isAddressed(QuoteHeader header) {
		String text = text(header.start(), header.end());
		boolean timed = HeaderBlock.lengthAt(this.lines, header.start()) > 0 && AttributionLine.hasTime(text);
		return this.sender.isAddressedIn(text)
				|| (timed && this.sender.isNamedIn(this.lines.get(header.start()).text()));
	}

	private boolean names(int start, int end) {
		return this.sender.isNamedIn(text(start, end));
	}

	private int meaningful(int index) {
		int next = index;
		while (next < this.lines.size() && WORDLESS.matcher(this.lines.get(next).text()).matches()) {
			next++;
		}
		return next;
	}

	private String text(int start, int end) {
		return String.join(" ", this.lines.subList(start, end).stream().map(MailLine::text).toList());
	}

}

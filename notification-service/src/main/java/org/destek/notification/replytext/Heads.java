package org.destek.notification.replytext;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.destek.notification.replytext.Head.Below;
import org.destek.notification.replytext.MailLine.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands above earlier mails. A sentence of the writer's can look the same, so
 * one counts only above what is proven ours, above marked quotes, or when it names our
 * own address as programs write it.
 */
final class Heads {

	/** A mail's first lines may be too short to be proven. */
	private static final int UNPROVEN_LINES = 4;

	private static final Pattern WORDLESS = Pattern.compile("[^\\p{L}\\p{N}]*");

	private static final Pattern BRACKETS = Pattern.compile("[<\\[][^<>\\[\\]\\s]{0,250}@[^<>\\[\\]\\s]{1,250}[>\\]]");

	private final List<MailLine> lines;

	private final BitSet ours;

	private final BitSet cut;

	private final SentMails.Sender sender;

	private Heads(List<MailLine> lines, BitSet ours, BitSet cut, SentMails.Sender sender) {
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
	static List<Head> in(List<MailLine> lines, BitSet ours, BitSet cut, SentMails.Sender sender) {
		Heads heads = new Heads(lines, ours, cut, sender);
		return heads.judged(heads.candidates());
	}

	private List<Head> candidates() {
		List<Head> found = new ArrayList<>();
		int free = 0;
		for (int i = 0; i < this.lines.size(); i++) {
			if (beginsHistory(i)) {
				found.add(new Head(i, i, Below.UNMARKED, true, false));
			}
			Head head = (i >= free) ? candidateAt(i, free) : null;
			if (head != null) {
				found.add(head);
				free = head.end();
				i = head.end() - 1;
			}
		}
		return found;
	}

	private boolean beginsHistory(int index) {
		return this.lines.get(index).is(Mark.HISTORY) && (index == 0 || !this.lines.get(index - 1).is(Mark.HISTORY));
	}

	private @Nullable Head candidateAt(int index, int free) {
		MailLine line = this.lines.get(index);
		if (line.isBlank()) {
			return null;
		}
		if (this.cut.get(index)) {
			return new Head(index, index + 1, line.is(Mark.QUOTED) ? Below.MARKED : Below.UNMARKED, true, true);
		}
		if (this.ours.get(index)) {
			return null;
		}
		int block = blockAt(index);
		if (block > 0 || QuotingLine.isFrame(line)) {
			return new Head(index, index + Math.max(1, block), Below.OWN, true, false);
		}
		int quoting = Math.min(QuotingLine.endingAt(this.lines, index), index - free + 1);
		int length = (quoting == 0 && onlyNamesUs(index)) ? 1 : quoting;
		return (length > 0) ? quoting(index - length + 1, index + 1) : null;
	}

	/** Some programs say who wrote, and not when. */
	private boolean onlyNamesUs(int index) {
		if (!QuotingLine.mayEnd(this.lines.get(index)) || !names(index, index + 1)) {
			return false;
		}
		int below = meaningful(index + 1);
		return below < this.lines.size() && this.ours.get(below);
	}

	private Head quoting(int start, int end) {
		boolean certain = QuotingLine.isPrecise(text(start, end)) || names(start, end);
		return new Head(start, end, Below.OWN, certain, false);
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
				&& (this.ours.get(below) || (below == end && QuotingLine.endingAt(this.lines, end) > 0));
		return belongs ? fields : 0;
	}

	/** From the last one up: what stands above a head belongs to it. */
	private List<Head> judged(List<Head> candidates) {
		List<Head> judged = new ArrayList<>(candidates);
		for (int k = judged.size() - 1; k >= 0; k--) {
			Head next = (k + 1 < judged.size()) ? judged.get(k + 1) : null;
			judged.set(k, judged(judged.get(k), next));
		}
		boolean history = false;
		List<Head> heads = new ArrayList<>();
		for (Head each : judged) {
			boolean nested = history && !each.isOne() && BRACKETS.matcher(text(each.start(), each.end())).find();
			Head head = nested ? each.above(Below.UNMARKED, false) : each;
			if (head.isOne()) {
				heads.add(head);
			}
			history |= head.below() == Below.UNMARKED;
		}
		return heads;
	}

	private Head judged(Head head, @Nullable Head next) {
		if (head.isOne()) {
			return head;
		}
		int below = meaningful(head.end());
		boolean ours = isAddressed(head);
		if (next != null && next.isOne() && (next.start() == below || next.start() == head.end())) {
			return head.above(next.below(), ours || next.ours());
		}
		if (below == this.lines.size()) {
			return ours ? head.above(Below.UNMARKED, true) : head;
		}
		if (this.lines.get(below).is(Mark.QUOTED)) {
			return (quotes(head) || isOursMarked(below)) ? head.above(Below.MARKED, ours) : head;
		}
		boolean earlier = ours || this.ours.get(below) || this.lines.get(below).is(Mark.HISTORY)
				|| (head.certain() && isProvenSoon(below) && names(head.start(), head.end()));
		return earlier ? head.above(Below.UNMARKED, ours) : head;
	}

	/**
	 * A person who cites something neither writes an address in brackets nor names us.
	 */
	private boolean quotes(Head head) {
		String text = text(head.start(), head.end());
		return this.lines.get(head.start()).is(Mark.QUOTED) || BRACKETS.matcher(text).find()
				|| names(head.start(), head.end());
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
	private boolean isAddressed(Head head) {
		String text = text(head.start(), head.end());
		boolean timed = HeaderBlock.lengthAt(this.lines, head.start()) > 0 && QuotingLine.hasTime(text);
		return this.sender.isAddressedIn(text) || (timed && this.sender.isNamedIn(this.lines.get(head.start()).text()));
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

package org.destek.notification.replytext;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.destek.notification.replytext.Head.Below;
import org.destek.notification.replytext.MailLine.Mark;

/** Decides line by line what becomes of a mail's text, earlier mail by earlier mail. */
final class Treatments {

	private final List<MailLine> lines;

	private final BitSet proven;

	private final List<Head> heads;

	private final Treatment[] treatments;

	private final boolean answersBelow;

	private Treatments(List<MailLine> lines, BitSet proven, List<Head> heads) {
		this.lines = lines;
		this.proven = proven;
		this.heads = heads;
		this.treatments = new Treatment[lines.size()];
		this.answersBelow = InlineAnswers.areSaidIn(lines.subList(0, heads.isEmpty() ? 0 : heads.get(0).start()));
		Arrays.fill(this.treatments, Treatment.SHOWN);
	}

	/**
	 * Decides about each line.
	 * @param lines the mail
	 * @param proven the lines that are proven ours
	 * @param heads what stands above earlier mails
	 * @param forwarded whether the writer meant to show an earlier mail
	 */
	static Treatment[] of(List<MailLine> lines, BitSet proven, List<Head> heads, boolean forwarded) {
		Treatments treatments = new Treatments(lines, proven, heads);
		treatments.treatOwnPart();
		boolean oursBelow = false;
		for (int k = heads.size() - 1; k >= 0; k--) {
			int end = (k + 1 < heads.size()) ? heads.get(k + 1).start() : lines.size();
			oursBelow = treatments.treat(heads.get(k), end, oursBelow, forwarded);
		}
		return treatments.treatments;
	}

	/** Above all earlier mails only a marked quote of ours is not the writer's. */
	private void treatOwnPart() {
		int end = this.heads.isEmpty() ? this.lines.size() : this.heads.get(0).start();
		int start = 0;
		while (start < end) {
			int stop = endOfQuote(start, end);
			boolean ours = IntStream.range(start, stop).anyMatch(this.proven::get);
			for (int i = start; i < stop && ours; i++) {
				treat(i, this.proven.get(i) ? Treatment.REMOVED : Treatment.FOLDED);
			}
			start = Math.max(stop, start + 1);
		}
	}

	private int endOfQuote(int start, int end) {
		int stop = start;
		while (stop < end && this.lines.get(stop).is(Mark.QUOTED)) {
			stop++;
		}
		return stop;
	}

	/**
	 * Treats an earlier mail with its head.
	 * @return whether it is ours
	 */
	private boolean treat(Head head, int end, boolean oursBelow, boolean forwarded) {
		boolean nothing = IntStream.range(head.end(), end).allMatch((i) -> this.lines.get(i).isBlank());
		boolean ours = nothing ? oursBelow : IntStream.range(head.end(), end).anyMatch(this.proven::get);
		boolean shown = forwarded && !ours && !head.ours();
		if (head.below() == Below.MARKED) {
			treatMarked(head.end(), end, shown);
		}
		else {
			treatUnmarked(head, end, shown);
		}
		Treatment own = ours ? (head.certain() ? Treatment.REMOVED : Treatment.FOLDED)
				: shown ? Treatment.SHOWN : Treatment.FOLDED;
		IntStream.range(head.start(), head.end()).forEach((i) -> treat(i, own));
		return ours;
	}

	private void treatMarked(int start, int end, boolean shown) {
		for (int i = start; i < end; i++) {
			boolean quoted = this.lines.get(i).is(Mark.QUOTED);
			if (this.proven.get(i) && (quoted || isWrapped(i))) {
				treat(i, Treatment.REMOVED);
			}
			else if (quoted && !shown) {
				treat(i, Treatment.FOLDED);
			}
		}
	}

	/** A program that wraps quoted lines may mark only the first of each. */
	private boolean isWrapped(int index) {
		return !this.lines.get(index - 1).isBlank() && this.treatments[index - 1] == Treatment.REMOVED;
	}

	/** Below the first line that is ours stands what the writer wrote between. */
	private void treatUnmarked(Head head, int end, boolean shown) {
		int first = this.proven.nextSetBit(head.end());
		boolean ours = first >= 0 && first < end;
		boolean answered = !ours && (this.answersBelow || InlineAnswers.standIn(this.lines.subList(head.end(), end)));
		for (int i = head.end(); i < end; i++) {
			if (this.proven.get(i)) {
				treat(i, Treatment.REMOVED);
			}
			else if (ours ? (i < first || this.lines.get(i).is(Mark.QUOTED)) : !(answered || shown)) {
				treat(i, Treatment.FOLDED);
			}
		}
	}

	private void treat(int index, Treatment treatment) {
		this.treatments[index] = treatment;
	}

}

package org.destek.notification.replytext;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.destek.notification.replytext.MailLine.Mark;
import org.destek.notification.replytext.QuoteHeader.Below;

/** Decides line by line what becomes of a mail's text, earlier mail by earlier mail. */
final class QuoteFolding {

	private final List<MailLine> lines;

	private final BitSet proven;

	private final List<QuoteHeader> headers;

	private final LineTreatment[] treatments;

	private final boolean answersBelow;

	private QuoteFolding(List<MailLine> lines, BitSet proven, List<QuoteHeader> headers) {
		this.lines = lines;
		this.proven = proven;
		this.headers = headers;
		this.treatments = new LineTreatment[lines.size()];
		this.answersBelow = InlineAnswers.areSaidIn(lines.subList(0, headers.isEmpty() ? 0 : headers.get(0).start()));
		Arrays.fill(this.treatments, LineTreatment.SHOWN);
	}

	/**
	 * Decides about each line.
	 * @param lines the mail
	 * @param proven the lines that are proven ours
	 * @param headers what stands above earlier mails
	 * @param forwarded whether the writer meant to show an earlier mail
	 */
	static LineTreatment[] of(List<MailLine> lines, BitSet proven, List<QuoteHeader> headers, boolean forwarded) {
		QuoteFolding treatments = new QuoteFolding(lines, proven, headers);
		treatments.treatOwnPart();
		boolean oursBelow = false;
		for (int k = headers.size() - 1; k >= 0; k--) {
			int end = (k + 1 < headers.size()) ? headers.get(k + 1).start() : lines.size();
			oursBelow = treatments.treat(headers.get(k), end, oursBelow, forwarded);
		}
		return treatments.treatments;
	}

	/** Above all earlier mails only a marked quote of ours is not the writer's. */
	private void treatOwnPart() {
		int end = this.headers.isEmpty() ? this.lines.size() : this.headers.get(0).start();
		int start = 0;
		while (start < end) {
			int stop = endOfQuote(start, end);
			boolean ours = IntStream.range(start, stop).anyMatch(this.proven::get);
			for (int i = start; i < stop && ours; i++) {
				treat(i, this.proven.get(i) ? LineTreatment.REMOVED : LineTreatment.FOLDED);
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
	 * Treats an earlier mail with its header.
	 * @return whether it is ours
	 */
	private boolean treat(QuoteHeader header, int end, boolean oursBelow, boolean forwarded) {
		boolean nothing = IntStream.range(header.end(), end).allMatch((i) -> this.lines.get(i).isBlank());
		boolean ours = nothing ? oursBelow : IntStream.range(header.end(), end).anyMatch(this.proven::get);
		boolean shown = forwarded && !ours && !header.ours();
		if (header.below() == Below.MARKED) {
			treatMarked(header.end(), end, shown);
		}
		else {
			treatUnmarked(header, end, shown);
		}
		LineTreatment own = ours ? (header.certain() ? LineTreatment.REMOVED : LineTreatment.FOLDED)
				: shown ? LineTreatment.SHOWN : LineTreatment.FOLDED;
		IntStream.range(header.start(), header.end()).forEach((i) -> treat(i, own));
		return ours;
	}

	private void treatMarked(int start, int end, boolean shown) {
		for (int i = start; i < end; i++) {
			boolean quoted = this.lines.get(i).is(Mark.QUOTED);
			if (this.proven.get(i) && (quoted || isWrapped(i))) {
				treat(i, LineTreatment.REMOVED);
			}
			else if (quoted && !shown) {
				treat(i, LineTreatment.FOLDED);
			}
		}
	}

	/** A program that wraps quoted lines may mark only the first of each. */
	private boolean isWrapped(int index) {
		return !this.lines.get(index - 1).isBlank() && this.treatments[index - 1] == LineTreatment.REMOVED;
	}

	/** Below the first line that is ours stands what the writer wrote between. */
	private void treatUnmarked(QuoteHeader header, int end, boolean shown) {
		int first = this.proven.nextSetBit(header.end());
		boolean ours = first >= 0 && first < end;
		boolean answered = !ours && (this.answersBelow || InlineAnswers.standIn(this.lines.subList(header.end(), end)));
		for (int i = header.end(); i < end; i++) {
			if (this.proven.get(i)) {
				treat(i, LineTreatment.REMOVED);
			}
			else if (ours ? (i < first || this.lines.get(i).is(Mark.QUOTED)) : !(answered || shown)) {
				treat(i, LineTreatment.FOLDED);
			}
		}
	}

	private void treat(int index, LineTreatment treatment) {
		this.treatments[index] = treatment;
	}

}

package org.destek.notification.replytext;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

import org.destek.notification.replytext.MailLine.Mark;

/**
 * Reads what was written in a reply. Removed are only lines that our own mails said;
 * quotes, headers, signatures of people and of devices are folded where they stand, and
 * something is shown whenever something was written.
 */
public final class ReplyText {

	private static final Pattern FORWARDED = Pattern
		.compile("(?iu)^(?:fwd?|[iİ]lt|[iİ]letilen|yönl|wg|tr|rv|enc|doorst|vl|vb|пересл)\\s?:");

	/** An answer of 10 000 characters has no more, quotes of a long thread included. */
	private static final int MOST_LINES = 20_000;

	private final List<MailLine> lines;

	private final LineTreatment[] treatments;

	private ReplyText(List<MailLine> lines, LineTreatment[] treatments) {
		this.lines = lines;
		this.treatments = treatments;
	}

	/**
	 * Reads a reply.
	 * @param all its text
	 * @param mail what else counts
	 * @return what is shown and what is folded; together all but what is proven ours
	 */
	public static WrittenText of(List<MailLine> all, Surroundings mail) {
		List<MailLine> lines = PgpArmor.unescaped(all.subList(0, Math.min(all.size(), MOST_LINES)));
		BitSet proven = ProvenLines.in(lines, mail.sent());
		BitSet cut = new BitSet();
		for (int i = 0; i < lines.size(); i++) {
			cut.set(i, ReplyDelimiter.is(lines.get(i).text()));
		}
		BitSet ours = (BitSet) proven.clone();
		ours.or(cut);
		List<QuoteHeader> headers = QuoteHeaderFinder.in(lines, ours, cut, mail.sent().sender());
		boolean forwarded = FORWARDED.matcher(mail.subject().strip()).find();
		LineTreatment[] treatments = QuoteFolding.of(lines, proven, headers, forwarded);
		cut.stream().forEach((i) -> treatments[i] = LineTreatment.REMOVED);
		WordlessLines.follow(lines, treatments);
		PgpArmor.in(lines).stream().forEach((i) -> treatments[i] = LineTreatment.FOLDED);
		SignatureFolding.fold(lines, treatments, mail.writer());
		ReplyText reply = new ReplyText(lines, treatments);
		reply.showSomething(headers, !proven.isEmpty(), mail.hasFiles());
		return reply.written(all.subList(lines.size(), all.size()));
	}

	/**
	 * What of a mail besides its text says how to read it.
	 *
	 * @param subject says whether it is forwarded
	 * @param writer the writer's name; empty when it has none
	 * @param hasFiles whether it says something without a text
	 * @param sent what was sent for the ticket before
	 */
	public record Surroundings(String subject, String writer, boolean hasFiles, SentMails sent) {
	}

	/** Answers may stand among quoted lines, and a text under a signature's dashes. */
	private void showSomething(List<QuoteHeader> headers, boolean quotesOurs, boolean hasFiles) {
		BitSet header = new BitSet();
		headers.forEach((each) -> header.set(each.start(), each.end()));
		int firstHeader = headers.isEmpty() ? this.lines.size() : headers.get(0).start();
		List<IntPredicate> chances = new ArrayList<>();
		if (quotesOurs) {
			chances.add((i) -> !header.get(i) && !this.lines.get(i).is(Mark.SIGNATURE) && !isDeviceSignature(i));
		}
		chances.add((i) -> i < firstHeader && !this.lines.get(i).is(Mark.QUOTED) && !isDeviceSignature(i));
		if (!hasFiles) {
			chances.add((i) -> true);
		}
		for (IntPredicate chance : chances) {
			if (!says()) {
				show(chance);
			}
		}
	}

	private boolean isDeviceSignature(int index) {
		return DeviceSignature.is(this.lines.get(index).text());
	}

	private boolean says() {
		for (int i = 0; i < this.treatments.length; i++) {
			if (this.treatments[i] == LineTreatment.SHOWN && !this.lines.get(i).isBlank()) {
				return true;
			}
		}
		return false;
	}

	private void show(IntPredicate which) {
		for (int i = 0; i < this.treatments.length; i++) {
			if (this.treatments[i] == LineTreatment.FOLDED && which.test(i)) {
				this.treatments[i] = LineTreatment.SHOWN;
			}
		}
	}

	private WrittenText written(List<MailLine> beyond) {
		WrittenTextBuilder builder = new WrittenTextBuilder();
		for (int i = 0; i < this.treatments.length; i++) {
			builder.add(this.lines.get(i), this.treatments[i]);
		}
		beyond.forEach((line) -> builder.add(line, LineTreatment.FOLDED));
		return builder.finished();
	}

}

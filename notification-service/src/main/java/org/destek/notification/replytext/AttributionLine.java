package org.destek.notification.replytext;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The lines with which mail programs say whom they quote, in whatever language: a short
 * paragraph with a date or an address that ends in a colon, a known verb or dashes. Each
 * expression runs in linear time on a line that is cut first.
 */
public final class AttributionLine {

	private static final int MOST_LINES = 4;

	private static final int LONGEST = 500;

	private static final Pattern DATE = Pattern
		.compile("\\d{1,2}[./ -]\\s?(?:\\d{1,2}|\\p{L}{3,12}\\.?)[./ ,-]{1,3}(?:\\p{L}{2} )?\\d{2,4}"
				+ "|\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}\\s?[-/.年년]\\s?\\d{1,2}\\s?[-/.月월]\\s?\\d{1,2}"
				+ "|\\d{1,2}\\.? (?:de |d[’'])?\\p{L}{3,12}\\.?,? (?:de )?\\d{4}");

	private static final Pattern TIME = Pattern.compile("(?<![\\d.])\\d{1,2}[:.]\\d{2}(?![\\d.])");

	private static final Pattern VERB = Pattern
		.compile("(?:wrote|writes|said|yazdı|yazmış|yazmıştı|şöyle dedi|schrieb|écrit"
				+ "|yazıb|skrev|schreef|kirjoitti|napisał|napsal|escribió|escreveu|scritto|scris|написал|написав|писал)"
				+ "(?:\\s\\([^()]{1,60}\\))?$");

	private static final Pattern END = Pattern.compile("[:：]$|[-–—]{2,}$");

	private static final String FRAME = "-–—_=";

	private static final Pattern WRITTEN_END = Pattern.compile("[.!?…]$");

	private AttributionLine() {
	}

	/**
	 * Whether lines end with one.
	 * @param lines some lines, perhaps with empty ones at their end
	 * @return whether they do
	 */
	public static boolean ends(List<MailLine> lines) {
		int last = lines.size() - 1;
		while (last >= 0 && lines.get(last).isBlank()) {
			last--;
		}
		return last >= 0 && endingAt(lines, last) > 0;
	}

	/**
	 * How many lines a quoting line takes that ends with a given one.
	 * @return 0 when none ends there
	 */
	static int endingAt(List<MailLine> lines, int last) {
		if (!mayEnd(lines.get(last))) {
			return 0;
		}
		int first = startOfParagraph(lines, last);
		int addressed = 0;
		for (int i = last; i >= first; i--) {
			String line = shape(lines.get(i).text());
			if (DATE.matcher(line).find()) {
				return last - i + 1 + nameAbove(lines, i, first, last);
			}
			addressed = (addressed == 0 && line.contains("@")) ? last - i + 1 : addressed;
		}
		return addressed;
	}

	/** Whether a line ends as such lines do. */
	static boolean mayEnd(MailLine line) {
		String end = shape(line.text());
		return END.matcher(end).find() || VERB.matcher(end).find();
	}

	/** The name before a date may have a line of its own. */
	private static int nameAbove(List<MailLine> lines, int dated, int first, int last) {
		boolean addressed = lines.subList(dated, last + 1).stream().anyMatch((line) -> line.text().contains("@"));
		boolean above = dated > first && lines.get(dated - 1).text().strip().endsWith(">")
				&& lines.get(dated - 1).text().contains("@");
		return (!addressed && above) ? 1 : 0;
	}

	private static int startOfParagraph(List<MailLine> lines, int last) {
		int first = last;
		while (first > 0 && last - first + 1 < MOST_LINES && belongsAbove(lines.get(first - 1), lines.get(last))) {
			first--;
		}
		return first;
	}

	private static boolean belongsAbove(MailLine line, MailLine last) {
		return line.mark() == last.mark() && !line.isBlank() && !WRITTEN_END.matcher(line.text().strip()).find()
				&& !END.matcher(shape(line.text())).find();
	}

	/** Dashes, words, dashes: "Original message" in any language, or Zoho's line. */
	static boolean isFrame(MailLine line) {
		String shape = shape(line.text());
		int start = 0;
		while (start < shape.length() && FRAME.indexOf(shape.charAt(start)) >= 0) {
			start++;
		}
		int end = shape.length();
		while (end > start && FRAME.indexOf(shape.charAt(end - 1)) >= 0) {
			end--;
		}
		return start > 1 && shape.length() - end > 1
				&& shape.substring(start, end).chars().anyMatch(Character::isLetter);
	}

	/** Whether it says when, to the minute, or from which address. */
	static boolean isPrecise(String text) {
		String shape = shape(text);
		return shape.contains("@") || (DATE.matcher(shape).find() && TIME.matcher(shape).find());
	}

	static boolean hasTime(String text) {
		return TIME.matcher(shape(text)).find();
	}

	static boolean hasDate(String text) {
		return DATE.matcher(shape(text)).find();
	}

	/** Lower case, without stars of bold text, marks of direction and strange spaces. */
	static String shape(String text) {
		String cut = text.substring(0, Math.min(text.length(), LONGEST));
		String plain = cut.replace("*", "").replaceAll("\\p{Cf}+", "").replaceAll("[\\p{Z}\\s]+", " ").strip();
		return plain.replace('İ', 'i').toLowerCase(Locale.ROOT);
	}

}

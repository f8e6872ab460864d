package org.destek.notification.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The lines with which mail programs say whom they quote: "On …, … wrote:", wrapped over
 * up to four lines, in Turkish and English. All expressions run in linear time on a line
 * that is cut first.
 */
final class QuotingLines {

	private static final int MOST_LINES = 4;

	private static final int NARROWEST = 60;

	private static final int LONGEST = 500;

	private static final Pattern VERB = Pattern.compile(
			"(?:wrote|writes|said|yazdı|yazmış|şöyle dedi|schrieb[^:]{0,80}|a écrit)(?:\\s\\([^()]{1,60}\\))?\\s?:?$");

	// What no second line of one begins with.
	private static final Pattern BEGINNING = Pattern
		.compile("^(?:on \\p{L}{3}|\\d{1,2}[./ ](?:\\d{1,2}|\\p{L}{3,9})[./ ]\\d{4})");

	private static final Pattern DATE = Pattern.compile("\\d{1,2}[./ -]\\s?(?:\\d{1,2}|\\p{L}{3,9})[./ -],?\\s?\\d{2,4}"
			+ "|\\p{L}{3,9} \\d{1,2}, \\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}");

	// Yandex and Mail.ru: 24.11.2026, 10:12, "Destek" <destek@example.org>:
	private static final Pattern BARE = Pattern
		.compile("^\\d{1,2}\\.\\d{1,2}\\.\\d{4},? \\d{1,2}:\\d{2}[^<>]{0,200}<[^<>\\s]{3,200}>\\s?:$");

	private static final Pattern SEPARATOR = Pattern.compile("^-{2,20}\\s?(?:original message|original mail|"
			+ "özgün ileti|özgün mesaj|orijinal mesaj|orijinal ileti|orjinal mesaj|asıl ileti|asıl mesaj|"
			+ "ursprüngliche nachricht|message d'origine|reply message|yanıtlanan ileti)\\s?-{2,20}$");

	private static final Pattern FORWARD = Pattern.compile("^(?:-{2,20}\\s?(?:forwarded message|forwarded by|"
			+ "iletilen ileti|iletilen mesaj|yönlendirilen ileti|yönlendirilmiş ileti|yönlendirilmiş mesaj)"
			+ "[^-]{0,100}-{0,20}|begin forwarded message:|iletilen ileti başlangıcı:|yönlendirilmiş ileti:)$");

	private static final List<String> CUT_LINES = List.of("yanıtınızı bu satırın üzerine yazınız",
			"write your answer above this line");

	private QuotingLines() {
	}

	/**
	 * How many lines a quoting line takes here.
	 * @return 0 when there is none
	 */
	static int lengthAt(List<Line> lines, int index) {
		if (lines.get(index).isBlank()) {
			return 0;
		}
		StringBuilder joined = new StringBuilder();
		int end = Math.min(lines.size(), index + MOST_LINES);
		for (int i = index; i < end && !lines.get(i).isBlank(); i++) {
			String line = shape(lines.get(i).text());
			if (i > index && (!isWrapped(lines.get(i - 1).text(), line) || BEGINNING.matcher(line).find())) {
				return 0;
			}
			joined.append(line).append(' ');
			if (isOne(joined.toString().strip())) {
				return i - index + 1;
			}
		}
		return 0;
	}

	/** A program breaks a line only where the next word has no room. */
	private static boolean isWrapped(String above, String below) {
		int word = below.indexOf(' ');
		return above.strip().length() + ((word >= 0) ? word : below.length()) >= NARROWEST;
	}

	static boolean endWithOne(List<Line> lines) {
		int last = lines.size() - 1;
		while (last >= 0 && last > lines.size() - MOST_LINES && lines.get(last).isBlank()) {
			last--;
		}
		for (int i = last; i >= 0 && i > last - MOST_LINES; i--) {
			if (lengthAt(lines.subList(0, last + 1), i) == last - i + 1) {
				return true;
			}
		}
		return false;
	}

	static boolean isSeparator(Line line) {
		return SEPARATOR.matcher(shape(line.text())).find();
	}

	static boolean isForward(Line line) {
		return FORWARD.matcher(shape(line.text())).find();
	}

	static boolean isCutLine(Line line) {
		String shape = shape(line.text());
		return CUT_LINES.stream().anyMatch(shape::contains);
	}

	private static boolean isOne(String line) {
		boolean dated = DATE.matcher(line).find() || line.contains("@");
		return (dated && VERB.matcher(line).find()) || BARE.matcher(line).find();
	}

	/** Lower case as both languages have it, without the stars of bold text. */
	private static String shape(String text) {
		String plain = CleanText.cut(text, LONGEST).replace("*", "").replace('\u00A0', ' ').strip();
		return plain.replace('İ', 'i').toLowerCase(Locale.ROOT);
	}

}

package org.destek.notification.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The lines that stand under a mail without being written: delimiters, phones' adverts.
 */
final class Signature {

	private static final int LONGEST = 200;

	private static final Pattern RULE = Pattern.compile("^[_\\-=*]{2,200}$");

	private static final int MOST_LINES_AFTER_BARE_DASHES = 12;

	private static final Pattern ADVERT = Pattern.compile("^(?:sent from (?:mail for|outlook for|yahoo mail|samsung|"
			+ "proton|yandex|my (?:iphone|ipad|ipod|galaxy|samsung|android|phone|mobile|huawei|xiaomi|redmi|pixel|"
			+ "blackberry|windows|htc|sony|oneplus|oppo|tablet))[^.!?]{0,80}"
			+ "|sent via (?:the samsung|my)[^.!?]{0,60}|get outlook for (?:ios|android|mac)\\b.{0,150}"
			+ "|(?:ios|android|mac) için outlook['’]?[uiıü] (?:edinin|indirin|alın)\\b.{0,150}"
			+ "|(?:iphone|ipad|ipod)['’]?(?:um|ım|im|üm)?(?:dan|den) gönderildi"
			+ "|(?:samsung|galaxy|huawei|xiaomi|redmi|oppo|lenovo|android|akıllı|mobil|cep)[\\p{L}\\d -]{0,50}"
			+ "(?:telefonumdan|cihazımdan|tabletimden) gönderildi|(?:telefonumdan|tabletimden) gönderildi"
			+ "|(?:yandex|yahoo|gmail|proton|windows|outlook|android|ios)[\\p{L} ]{0,30}['’]?(?:dan|den|tan|ten) gönderildi)"
			+ "[.]?(?:\\s?[<(]https?://[^\\s<>()]{1,500}[>)])?$");

	private Signature() {
	}

	/** A stretch of own lines without the signature at its end. */
	static List<Line> cutOff(List<Line> run) {
		for (int i = 0; i < run.size(); i++) {
			if (beginsAt(run, i)) {
				return written(run.subList(0, i));
			}
		}
		return written(run);
	}

	/** A stretch without what programs add, with what may be a person's signature. */
	static List<Line> withoutAdverts(List<Line> run) {
		return withoutRule(run.stream().filter((line) -> !isAdvert(line)).toList());
	}

	/** Without the line that Outlook and others draw above the history. */
	static List<Line> withoutRule(List<Line> lines) {
		int end = lines.size();
		while (end > 0 && (lines.get(end - 1).isBlank() || RULE.matcher(lines.get(end - 1).text().strip()).find())) {
			end--;
		}
		return lines.subList(0, end);
	}

	private static List<Line> written(List<Line> run) {
		return withoutAdverts(run.stream().filter((line) -> !line.is(Line.Kind.SIGNATURE)).toList());
	}

	/**
	 * Two dashes and a space (RFC 3676, section 4.3). Without the space they are believed
	 * only above a few lines, and once: they may be a line that somebody drew.
	 */
	private static boolean beginsAt(List<Line> run, int index) {
		String text = run.get(index).text();
		if (text.equals("-- ")) {
			return true;
		}
		boolean few = run.size() - index - 1 <= MOST_LINES_AFTER_BARE_DASHES;
		return few && isBareDashes(run.get(index))
				&& run.subList(index + 1, run.size()).stream().noneMatch(Signature::isBareDashes);
	}

	private static boolean isBareDashes(Line line) {
		return line.text().strip().equals("--");
	}

	private static boolean isAdvert(Line line) {
		String text = CleanText.cut(line.text(), LONGEST).strip();
		return ADVERT.matcher(text.replace('İ', 'i').toLowerCase(Locale.ROOT)).find();
	}

}

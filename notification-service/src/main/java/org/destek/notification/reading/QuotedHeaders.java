package org.destek.notification.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The block of From, Sent, To and Subject that Outlook and others set above what they
 * quote, in the languages that people here use.
 */
final class QuotedHeaders {

	private static final Set<String> AUTHOR = Set.of("from", "kimden", "gönderen", "von", "de", "от");

	private static final Set<String> TIME = Set.of("sent", "date", "gönderildi", "gönderilme", "gönderme tarihi",
			"gönderim tarihi", "gönderilme tarihi", "tarih", "gesendet", "datum", "envoyé", "дата");

	private static final Set<String> MORE = Set.of("to", "subject", "kime", "alıcı", "konu", "an", "betreff", "à",
			"objet", "тема");

	private static final int FARTHEST = 8;

	private QuotedHeaders() {
	}

	/**
	 * Whether such a block begins here: its author's line, and below without an empty
	 * line the time and a recipient or subject.
	 */
	static boolean beginAt(List<Line> lines, int index) {
		if (!AUTHOR.contains(label(lines.get(index).text()))) {
			return false;
		}
		boolean time = false;
		boolean more = false;
		int end = Math.min(lines.size(), index + FARTHEST);
		for (int i = index + 1; i < end && !lines.get(i).isBlank(); i++) {
			String label = label(lines.get(i).text());
			time |= TIME.contains(label);
			more |= MORE.contains(label);
		}
		return time && more;
	}

	static boolean isOne(String text) {
		String label = label(text);
		return AUTHOR.contains(label) || TIME.contains(label) || MORE.contains(label);
	}

	static boolean startsWithLabel(String text) {
		return AUTHOR.contains(label(text));
	}

	/** What stands before the colon, without the stars of bold text. */
	private static String label(String line) {
		String plain = CleanText.cut(line, 60).replace("*", "").strip();
		int colon = plain.indexOf(':');
		return (colon > 0) ? plain.substring(0, colon).strip().toLowerCase(Locale.ROOT) : "";
	}

}

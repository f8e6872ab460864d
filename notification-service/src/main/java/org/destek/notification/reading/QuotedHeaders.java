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

	private static final Set<String> OTHERS = Set.of("sent", "date", "to", "cc", "subject", "reply-to", "importance",
			"gönderildi", "gönderilme", "gönderme tarihi", "gönderim tarihi", "gönderilme tarihi", "tarih", "kime",
			"alıcı", "bilgi", "konu", "önem", "gesendet", "datum", "an", "betreff", "envoyé", "à", "objet");

	private static final int FARTHEST = 8;

	private QuotedHeaders() {
	}

	/**
	 * Whether such a block begins here: its author line and at least two others below.
	 */
	static boolean beginAt(List<Line> lines, int index) {
		if (!AUTHOR.contains(label(lines.get(index).text()))) {
			return false;
		}
		int others = 0;
		int end = Math.min(lines.size(), index + FARTHEST);
		for (int i = index + 1; i < end; i++) {
			others += OTHERS.contains(label(lines.get(i).text())) ? 1 : 0;
		}
		return others >= 2;
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

package org.destek.notification.mime.text;

import java.util.Locale;
import java.util.Set;

import org.destek.notification.mime.CleanText;

/**
 * The line that names the author in the block that Outlook sets above what it quotes, in
 * the languages that people here use.
 */
final class QuotedFromLabel {

	private static final Set<String> AUTHOR = Set.of("from", "kimden", "gönderen", "von", "de", "от", "da", "van",
			"fra", "från", "od", "lähettäjä", "de la", "від", "από", "من", "از", "göndərən", "kimdən", "发件人", "寄件者",
			"差出人");

	private static final int LONGEST = 60;

	private QuotedFromLabel() {
	}

	static boolean startsWithLabel(String text) {
		return AUTHOR.contains(label(text));
	}

	/** What stands before the colon, without the stars of bold text. */
	private static String label(String line) {
		String plain = CleanText.cut(line, LONGEST).replace("*", "").replace('：', ':').strip();
		int colon = plain.indexOf(':');
		return (colon > 0) ? plain.substring(0, colon).strip().toLowerCase(Locale.ROOT) : "";
	}

}

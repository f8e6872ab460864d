package org.destek.notification.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.destek.notification.mime.CleanText;
import org.destek.notification.mime.MimeHeaders;

/** Guesses in which of the two languages a mail is written; Turkish when in doubt. */
final class LanguageDetector {

	private static final int ENOUGH = 5_000;

	private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

	private static final Set<String> TURKISH = Set.of("ve", "bir", "bu", "için", "icin", "merhaba", "merhabalar", "ile",
			"ne", "mi", "mı", "çok", "cok", "de", "da", "iyi", "günler", "gunler", "hocam", "teşekkürler",
			"tesekkurler", "değil", "degil", "olarak", "nasıl", "nasil", "sayın", "saygılarımla", "lütfen", "var",
			"yok", "ama", "ben", "siz", "daha", "kadar", "sonra", "tamam", "evet", "hayır");

	private static final Set<String> ENGLISH = Set.of("the", "and", "is", "are", "to", "of", "in", "you", "your", "for",
			"please", "hello", "hi", "dear", "thanks", "thank", "with", "this", "that", "it", "have", "has", "was",
			"not", "my", "we", "be", "can", "will", "regards", "yes", "i", "on", "from");

	private LanguageDetector() {
	}

	static String of(MimeHeaders headers, String text) {
		String declared = headers.word("content-language");
		if (declared.startsWith("tr") || declared.startsWith("en")) {
			return declared.substring(0, 2);
		}
		String head = CleanText.cut(text, ENOUGH);
		long score = head.chars().filter((each) -> "ğışĞİŞçöüÇÖÜ".indexOf(each) >= 0).count();
		for (String word : NO_LETTERS.split(head.toLowerCase(Locale.ROOT))) {
			score += TURKISH.contains(word) ? 2 : ENGLISH.contains(word) ? -2 : 0;
		}
		return (score < 0) ? "en" : "tr";
	}

}

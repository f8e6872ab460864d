package org.destek.notification.reading;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.destek.foundation.language.Language;
import org.destek.notification.mime.CleanText;
import org.destek.notification.mime.MimeHeaders;

/** Guesses in which language a mail is written; the first one when in doubt. */
final class LanguageDetector {

	private static final int ENOUGH = 5_000;

	/** A frequent word says more than a letter that is seldom elsewhere. */
	private static final int WORD = 2;

	private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

	private static final List<Marks> KNOWN = Stream.of(Language.values()).map(Marks::of).toList();

	private LanguageDetector() {
	}

	static String of(MimeHeaders headers, String text) {
		String declared = headers.word("content-language");
		for (Language each : Language.values()) {
			if (declared.startsWith(each.tag())) {
				return each.tag();
			}
		}
		return likeliest(CleanText.cut(text, ENOUGH)).tag();
	}

	private static Language likeliest(String text) {
		String[] words = NO_LETTERS.split(text.toLowerCase(Locale.ROOT));
		Language likeliest = Language.FIRST;
		long most = -1;
		for (Marks each : KNOWN) {
			long score = each.in(text, words);
			if (score > most) {
				likeliest = each.language();
				most = score;
			}
		}
		return likeliest;
	}

	/**
	 * What a language is known by.
	 *
	 * @param words frequent ones, in lower case
	 * @param letters that are seldom in other languages
	 */
	private record Marks(Language language, Set<String> words, String letters) {

		private static Marks of(Language language) {
			ResourceBundle marks = ResourceBundle.getBundle("mail/recognition", language.locale(),
					Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
			return new Marks(language, Set.of(marks.getString("words").split(" ")), marks.getString("letters"));
		}

		private long in(String text, String[] all) {
			long typical = Stream.of(all).filter(this.words::contains).count();
			return WORD * typical + text.chars().filter((each) -> this.letters.indexOf(each) >= 0).count();
		}

	}

}

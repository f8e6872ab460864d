package org.destek.notification.mime.charset;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether a text that says it is Western European is that. Its six letters that
 * could be Turkish decide nothing; what stands around them does: ğ only follows a vowel
 * in Turkish, and no Turkish word holds ó or æ.
 */
public final class WesternLetters {

	private static final int ENOUGH = 20_000;

	private static final String UNDECIDED = "ğışĞİŞ";

	private static final String FOREIGN = "áéíóúàèìòùæøåñãõëïÿßðþýœ";

	private static final String VOWELS = "aeıioöuüâîû";

	private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}']+");

	private static final Set<String> TURKISH = Set.of("ve", "bir", "bu", "için", "merhaba", "ile", "mi", "mı", "çok",
			"da", "de", "iyi", "günler", "hocam", "değil", "olarak", "nasıl", "sayın", "lütfen", "ama", "kadar");

	private WesternLetters() {
	}

	/**
	 * Weighs words.
	 * @param turkish the text, its letters read as Turkish
	 * @return whether more speaks against Turkish than for it
	 */
	public static boolean areMeant(String turkish) {
		int western = 0;
		int own = 0;
		for (String word : NO_LETTERS.split(turkish.substring(0, Math.min(turkish.length(), ENOUGH)))) {
			String lower = word.replace('İ', 'i').toLowerCase(Locale.ROOT);
			boolean undecided = word.chars().anyMatch((each) -> UNDECIDED.indexOf(each) >= 0);
			boolean foreign = lower.chars().anyMatch((each) -> FOREIGN.indexOf(each) >= 0);
			own += TURKISH.contains(lower) ? 1 : 0;
			if (undecided) {
				western += (foreign || isImpossible(lower)) ? 2 : 0;
				own += (foreign || isImpossible(lower)) ? 0 : 1;
			}
		}
		return western > own;
	}

	private static boolean isImpossible(String word) {
		for (int i = 0; i < word.length(); i++) {
			boolean afterVowel = i > 0 && VOWELS.indexOf(word.charAt(i - 1)) >= 0;
			if (word.charAt(i) == 'ğ' && !afterVowel) {
				return true;
			}
		}
		return false;
	}

}

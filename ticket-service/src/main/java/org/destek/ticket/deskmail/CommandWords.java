package org.destek.ticket.deskmail;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How commands are compared: without case, accents and dots, as a telephone types them.
 */
final class CommandWords {

	private CommandWords() {
	}

	/**
	 * A word as it is compared.
	 * @param word the word, with or without its hash
	 * @return lower-case letters; I, İ, ı and i are one
	 */
	static String folded(String word) {
		return Normalizer.normalize(word.replaceFirst("^[#＃]", "").toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replace('ı', 'i');
	}

}

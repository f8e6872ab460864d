package org.destek.gateway.institution;

import java.util.Locale;

import jakarta.validation.constraints.NotBlank;

/** The same words in both languages. */
public record Text(@NotBlank String tr, @NotBlank String en) {

	/**
	 * A name that is the same in both languages.
	 */
	public static Text of(String words) {
		return new Text(words, words);
	}

	/**
	 * The words in the reader's language.
	 * @param language Turkish or anything else
	 */
	public String in(Locale language) {
		return "tr".equals(language.getLanguage()) ? this.tr : this.en;
	}

}

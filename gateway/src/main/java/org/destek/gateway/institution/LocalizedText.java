package org.destek.gateway.institution;

import java.util.Locale;

import jakarta.validation.constraints.NotBlank;

/** The same words in both languages. */
public record LocalizedText(@NotBlank String tr, @NotBlank String en) {

	/**
	 * A name that is the same in both languages.
	 */
	public static LocalizedText of(String words) {
		return new LocalizedText(words, words);
	}

	/**
	 * The words in the reader's language.
	 * @param language Turkish or anything else
	 */
	public String in(Locale language) {
		return "tr".equals(language.getLanguage()) ? this.tr : this.en;
	}

}

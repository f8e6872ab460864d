package org.destek.notification.template;

import java.util.Locale;

import jakarta.validation.constraints.NotBlank;

/** The same words in both languages. */
public record LocalText(@NotBlank String tr, @NotBlank String en) {

	/**
	 * Words that are the same in both languages.
	 */
	public static LocalText of(String words) {
		return new LocalText(words, words);
	}

	String in(Locale language) {
		return "tr".equals(language.getLanguage()) ? this.tr : this.en;
	}

}

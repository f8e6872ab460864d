package org.destek.ticket.language;

/**
 * A text in both languages.
 *
 * @param tr the Turkish text
 * @param en the English text
 */
public record LocalText(String tr, String en) {

	public String in(Language language) {
		return (language == Language.TR) ? this.tr : this.en;
	}

}

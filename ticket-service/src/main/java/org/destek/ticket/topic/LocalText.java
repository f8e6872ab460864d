package org.destek.ticket.topic;

import org.destek.ticket.problem.Language;

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

package org.destek.ticket.search;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A query as the database reads it.
 *
 * @param text stems, and beginnings of words with a star
 */
public record WordQuery(String text) {

	private static final Pattern LEXEME = Pattern.compile("'((?:[^']|'')+)'(:\\*)?");

	/** The words that it looks for. */
	List<FoundWord> words() {
		return LEXEME.matcher(this.text)
			.results()
			.map((each) -> new FoundWord(SearchFolding.fold(each.group(1)), each.group(2) != null))
			.toList();
	}

	/** The same for tickets that hold any of the words. */
	String any() {
		return LEXEME.matcher(this.text)
			.results()
			.map((each) -> each.group())
			.reduce((one, other) -> one + " | " + other)
			.orElse("");
	}

	/**
	 * A word that is looked for.
	 *
	 * @param lexeme its stem, or how it begins
	 * @param beginning whether every longer word counts
	 */
	record FoundWord(String lexeme, boolean beginning) {

		private static final int TELLING = 3;

		/** Endings of stems that are spoken softly before a vowel: kitap, kitabı. */
		private static final String HARD = "ptkc";

		private static final String SOFT = "bdgc";

		boolean isIn(String folded) {
			if (this.beginning || this.lexeme.length() >= TELLING) {
				return folded.startsWith(this.lexeme) || folded.startsWith(softened());
			}
			return folded.equals(this.lexeme);
		}

		private String softened() {
			int last = this.lexeme.length() - 1;
			int place = HARD.indexOf(this.lexeme.charAt(last));
			return (place >= 0) ? this.lexeme.substring(0, last) + SOFT.charAt(place) : this.lexeme;
		}

	}

}

package org.destek.ticket.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How words are compared: in small letters and without accents, as the database does. */
public final class SearchFolding {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private SearchFolding() {
	}

	/**
	 * Folds a word.
	 * @param word in any case, with Turkish letters or without
	 * @return the same for all of its spellings
	 */
	public static String fold(String word) {
		String small = word.replace('I', 'i').replace('İ', 'i').replace('ı', 'i').toLowerCase(Locale.ROOT);
		return MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll("");
	}

}

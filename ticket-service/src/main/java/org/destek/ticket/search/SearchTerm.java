package org.destek.ticket.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.destek.ticket.core.TicketCode;

/**
 * Something that a ticket is to hold.
 *
 * @param text a word, or several that stand side by side
 */
public record SearchTerm(String text) {

	/**
	 * Long enough that its beginning tells something, and nothing but letters and digits.
	 */
	private static final Pattern WORD = Pattern.compile("[0-9A-Za-zÇçĞğİıÖöŞşÜüÂâÎîÛû]{4,}");

	private static final Pattern LETTERS = Pattern.compile("[A-Za-zÇçĞğİıÖöŞşÜüÂâÎîÛû]{4,}");

	private static final Pattern BEGINNING_OF_CODE = Pattern
		.compile("[2-9A-HJKMNP-TV-Z]{3}-?(?:[2-9A-HJKMNP-TV-Z]{1,3}|[2-9A-HJKMNP-TV-Z]{3}-?[2-9A-HJKMNP-TV-Z]{0,4})");

	/** Whether longer words that begin with it are meant as well. */
	boolean isWord() {
		return WORD.matcher(this.text).matches();
	}

	/** Whether it may be misspelled. */
	boolean isSpelled() {
		return LETTERS.matcher(this.text).matches();
	}

	/**
	 * The code that it may be, or the beginning of one.
	 * @return small letters and digits; empty when it is none
	 */
	Optional<String> code() {
		return TicketCode.parse(this.text)
			.map(TicketCode::text)
			.or(() -> Optional.of(this.text.toUpperCase(Locale.ROOT)).filter(BEGINNING_OF_CODE.asMatchPredicate()))
			.map((code) -> code.replace("-", "").toLowerCase(Locale.ROOT));
	}

}

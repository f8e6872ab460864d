package org.destek.ticket.triage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonValue;

import org.destek.foundation.language.Language;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.search.HiddenNumbers;

/**
 * A short word of the office's own by which it finds tickets again.
 *
 * @param text small letters by Turkish rules, digits, and signs between them
 */
public record Tag(@JsonValue String text) {

	/** How long one may be. */
	public static final int MAX_LENGTH = 30;

	/** How many a ticket may have. */
	public static final int MOST = 10;

	private static final Locale TURKISH = Language.FIRST.locale();

	private static final Pattern FORM = Pattern
		.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ._/-]*[\\p{L}\\p{M}\\p{N}])?");

	/**
	 * What somebody typed.
	 * @param typed a word in any case, perhaps with a number sign before it
	 * @return empty when it is too long, holds other signs, or looks like an identity
	 * number
	 */
	public static Optional<Tag> named(String typed) {
		String line = TypedText.line(typed);
		String word = (line.startsWith("#") ? line.substring(1) : line).strip().toLowerCase(TURKISH);
		boolean fits = TypedText.length(word) <= MAX_LENGTH && FORM.matcher(word).matches();
		return Optional.of(word).filter((each) -> fits && !HiddenNumbers.isIn(each)).map(Tag::new);
	}

	/**
	 * The words of a line.
	 * @param typed words parted by commas
	 */
	public static List<String> parted(String typed) {
		return Arrays.stream(typed.split("[,;]")).map(String::strip).filter((each) -> !each.isEmpty()).toList();
	}

	/** The label of a ticket that has it, as its row in the list holds it. */
	public String rowLabel() {
		return "tag:" + this.text;
	}

}

package org.destek.ticket.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import org.destek.foundation.language.Language;

/**
 * A unit as it is counted: what is typed into a free field has many spellings, and may
 * say what it should not.
 */
final class CountedUnit {

	/** More of them are no unit's name, and may be somebody's identity number. */
	private static final int MAX_DIGITS = 6;

	private static final int MAX_LENGTH = 80;

	private static final Locale TURKISH = Language.FIRST.locale();

	private static final Set<String> SMALL_WORDS = Set.of("ve", "ile", "için");

	private CountedUnit() {
	}

	/**
	 * The same for all spellings that differ in blanks and capitals only.
	 * @param typed what the requester called it
	 * @return such as {@code Mühendislik Fakültesi}; empty for what is no name of a unit
	 */
	static String of(String typed) {
		String line = typed.strip().replaceAll("\\s+", " ");
		if (line.length() > MAX_LENGTH || count(line, Character::isDigit) > MAX_DIGITS
				|| count(line, Character::isLetter) == 0 || line.contains("@")) {
			return "";
		}
		return Arrays.stream(line.split(" ")).map(CountedUnit::word).collect(Collectors.joining(" "));
	}

	/** What is written in capitals alone and short is a name of its own: BİDB. */
	private static String word(String word) {
		boolean initials = word.length() <= 4 && word.equals(word.toUpperCase(TURKISH));
		String small = word.toLowerCase(TURKISH);
		if (initials || SMALL_WORDS.contains(small)) {
			return initials ? word : small;
		}
		int first = word.offsetByCodePoints(0, 1);
		return word.substring(0, first).toUpperCase(TURKISH) + word.substring(first).toLowerCase(TURKISH);
	}

	private static long count(String text, IntPredicate kind) {
		return text.codePoints().filter(kind).count();
	}

}

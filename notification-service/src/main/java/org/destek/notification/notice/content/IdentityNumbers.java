package org.destek.notification.notice.content;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Takes identity numbers out of what people type, before it is kept for a mail: no mail
 * holds one, in any text.
 */
final class IdentityNumbers {

	private static final int LENGTH = 11;

	private static final int SHOWN = 2;

	/** Eleven digits, written together or in groups; the first is never a zero. */
	private static final Pattern CANDIDATE = Pattern.compile("(?<!\\d)[1-9](?:[ .-]?\\d){10}(?!\\d)");

	private IdentityNumbers() {
	}

	/**
	 * Masks all but the last two digits of each number whose check digits are right, so
	 * that a telephone or order number stays.
	 * @param text anything that was typed
	 * @return the text without identity numbers
	 */
	static String mask(String text) {
		return CANDIDATE.matcher(text).replaceAll(IdentityNumbers::maskedOrSame);
	}

	/**
	 * Masks them in names of files.
	 * @param names the names; null in notices from before they were told
	 * @return the names without identity numbers
	 */
	static List<String> maskAll(@Nullable List<String> names) {
		return (names != null) ? names.stream().map(IdentityNumbers::mask).toList() : List.of();
	}

	private static String maskedOrSame(MatchResult found) {
		String digits = found.group().replaceAll("\\D", "");
		return isGenuine(digits) ? "•".repeat(LENGTH - SHOWN) + digits.substring(LENGTH - SHOWN) : found.group();
	}

	/** The tenth digit follows from the nine before it, the eleventh from all ten. */
	private static boolean isGenuine(String digits) {
		int odd = 0;
		int even = 0;
		for (int i = 0; i < LENGTH - 2; i++) {
			int digit = digits.charAt(i) - '0';
			odd += (i % 2 == 0) ? digit : 0;
			even += (i % 2 == 0) ? 0 : digit;
		}
		int tenth = Math.floorMod(odd * 7 - even, 10);
		int eleventh = (odd + even + tenth) % 10;
		return digits.charAt(LENGTH - 2) - '0' == tenth && digits.charAt(LENGTH - 1) - '0' == eleventh;
	}

}

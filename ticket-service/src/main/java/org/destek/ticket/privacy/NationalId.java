package org.destek.ticket.privacy;

import org.jspecify.annotations.Nullable;

/**
 * A Turkish national identity number, or the number of a foreigner, which begins with 99
 * and obeys the same rules: eleven digits, the first not 0, the last two computed from
 * the others.
 *
 * @param digits the number in full: for nothing but the vault and who has to enter it
 */
public record NationalId(String digits) {

	private static final int LENGTH = 11;

	/**
	 * Takes a number that is known to be right.
	 * @throws IllegalArgumentException when it is not; the message does not say the
	 * number
	 */
	public NationalId {
		NationalIdProblem problem = problemOf(digits);
		if (problem != null) {
			throw new IllegalArgumentException("Not a national identity number: " + problem);
		}
		digits = digits.strip();
	}

	/**
	 * What is wrong with what was typed; spaces around it are forgiven.
	 * @param typed the text as it came
	 * @return the first problem, or null when it is a number
	 */
	public static @Nullable NationalIdProblem problemOf(@Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return NationalIdProblem.REQUIRED;
		}
		String text = typed.strip();
		if (!text.chars().allMatch((each) -> each >= '0' && each <= '9')) {
			return NationalIdProblem.DIGITS;
		}
		if (text.length() != LENGTH) {
			return NationalIdProblem.LENGTH;
		}
		return hasRightCheckDigits(text) ? null : NationalIdProblem.CHECK_DIGITS;
	}

	/**
	 * The number as people may see it.
	 * @return bullets for all but its last two digits
	 */
	public String masked() {
		return "•".repeat(LENGTH - 2) + this.digits.substring(LENGTH - 2);
	}

	private static boolean hasRightCheckDigits(String text) {
		int odd = 0;
		int even = 0;
		for (int i = 0; i < 9; i += 2) {
			odd += digit(text, i);
			even += (i < 8) ? digit(text, i + 1) : 0;
		}
		int tenth = Math.floorMod(7 * odd - even, 10);
		int eleventh = (odd + even + tenth) % 10;
		return digit(text, 0) != 0 && digit(text, 9) == tenth && digit(text, 10) == eleventh;
	}

	private static int digit(String text, int index) {
		return text.charAt(index) - '0';
	}

	@Override
	public String toString() {
		return masked();
	}

}

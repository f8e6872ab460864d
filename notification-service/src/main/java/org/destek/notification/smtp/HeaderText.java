package org.destek.notification.smtp;

import java.util.regex.Pattern;

/** Typed text made fit for a header: one line, nothing invisible, not too long. */
final class HeaderText {

	private static final int LIMIT = 200;

	// Control and formatting characters, line and paragraph separators, halves of pairs.
	private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");

	private HeaderText() {
	}

	static String of(String typed) {
		String oneLine = UNSAFE.matcher(typed).replaceAll(" ").replaceAll(" {2,}", " ").strip();
		if (oneLine.codePointCount(0, oneLine.length()) <= LIMIT) {
			return oneLine;
		}
		return oneLine.substring(0, oneLine.offsetByCodePoints(0, LIMIT - 1)).strip() + "…";
	}

}

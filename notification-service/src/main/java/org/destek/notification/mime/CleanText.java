package org.destek.notification.mime;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Makes what was typed fit for a database row and an event: NFC, nothing invisible. */
public final class CleanText {

	private static final Pattern LINE_ENDS = Pattern.compile("\r\n|[\r\u0085\u2028\u2029]");

	// Controls, halves of pairs, and what Unicode never gives a meaning; byte order
	// marks.
	private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\uFEFF\uFFFE\uFFFF&&[^\n\t]]");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private CleanText() {
	}

	public static String lines(String raw) {
		return Normalizer.normalize(isFit(raw) ? raw : fitted(raw), Normalizer.Form.NFC);
	}

	private static String fitted(String raw) {
		String unixLines = LINE_ENDS.matcher(raw).replaceAll("\n");
		return UNFIT.matcher(unixLines).replaceAll("");
	}

	/** Most texts are clean, and are cleaned more than once. */
	private static boolean isFit(String raw) {
		for (int i = 0; i < raw.length(); i++) {
			if (!isFit(raw.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isFit(char each) {
		return (each >= ' ' && each < '\u007F') || each == '\n' || each == '\t' || (each >= '\u00A0' && each < '\u2028')
				|| (each > '\u2029' && each < Character.MIN_SURROGATE);
	}

	/** At most so many characters on one line; null when nothing is left. */
	public static @Nullable String line(@Nullable String raw, int limit) {
		if (raw == null) {
			return null;
		}
		String line = SPACES.matcher(lines(raw)).replaceAll(" ").strip();
		return line.isEmpty() ? null : cut(line, limit);
	}

	/** The beginning, never half of a pair. */
	public static String cut(String text, int limit) {
		if (text.length() <= limit) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
		return text.substring(0, end);
	}

}

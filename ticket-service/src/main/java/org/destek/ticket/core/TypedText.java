package org.destek.ticket.core;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.destek.foundation.requestform.RequestForm;

/** Brings typed text into the one form in which it is measured, compared and kept. */
public final class TypedText {

	/**
	 * What no line of a mail's header may hold: control characters, line ends of any
	 * kind, marks that reverse the order of letters, halves of characters.
	 */
	private static final Pattern UNFIT_FOR_A_LINE = Pattern
		.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]");

	private static final Pattern UNFIT_FOR_A_TEXT = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}");

	private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\u0085\\u2028\\u2029]");

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

	private static final int MAX_SUBJECT = RequestForm.SHIPPED.subject().maxLength();

	private TypedText() {
	}

	/**
	 * A field of one line: composed (NFC), without spaces around it; still to be checked.
	 */
	public static String line(@Nullable String typed) {
		return (typed != null) ? strip(Normalizer.normalize(typed, Normalizer.Form.NFC)) : "";
	}

	/**
	 * A field of many lines: composed, line ends made line feeds, control characters
	 * dropped.
	 */
	public static String text(@Nullable String typed) {
		if (typed == null) {
			return "";
		}
		String lines = LINE_END.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll("\n");
		return strip(UNFIT_FOR_A_TEXT.matcher(lines).replaceAll(""));
	}

	public static boolean fitsInALine(String text) {
		return !UNFIT_FOR_A_LINE.matcher(text).find();
	}

	/** The same text with a space for all that no line may hold. */
	public static String fitForALine(String text) {
		return UNFIT_FOR_A_LINE.matcher(text).replaceAll(" ");
	}

	/** How many characters a person would count, nearly: code points. */
	public static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	/** The first words of a text, as many as a subject takes, cut between words. */
	public static String firstWordsOf(String text) {
		String line = SPACES.matcher(fitForALine(text)).replaceAll(" ").strip();
		if (length(line) <= MAX_SUBJECT) {
			return line;
		}
		String start = line.substring(0, line.offsetByCodePoints(0, MAX_SUBJECT));
		int end = start.lastIndexOf(' ');
		return (end > 0) ? start.substring(0, end) + "…"
				: start.substring(0, start.offsetByCodePoints(start.length(), -1)) + "…";
	}

	/**
	 * Whether two names are the same to a reader: case and accents apart, in Turkish too.
	 * @param one a name
	 * @param other a name as somebody typed it
	 * @return whether they are
	 */
	public static boolean sameName(String one, String other) {
		return plain(one).equals(plain(other));
	}

	/** Words as they are compared: small letters without accents, one space between. */
	public static String plain(String words) {
		String small = Normalizer.normalize(words, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT);
		return SPACES.matcher(small.replace('ı', 'i')).replaceAll(" ").strip();
	}

	private static String strip(String text) {
		return text.replace('\u00A0', ' ').strip();
	}

}

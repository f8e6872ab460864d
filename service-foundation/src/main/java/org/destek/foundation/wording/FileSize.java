package org.destek.foundation.wording;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A file's size as people read it: {@code 412 KB}, {@code 1,2 MB}. */
public final class FileSize {

	private static final long KILOBYTE = 1024;

	private static final long MEGABYTE = KILOBYTE * KILOBYTE;

	private FileSize() {
	}

	/**
	 * In kilobytes below one megabyte, in megabytes with at most one decimal above.
	 * @param bytes not negative
	 */
	public static String inWords(long bytes, Locale language) {
		return inWords(bytes, language, RoundingMode.HALF_UP);
	}

	/**
	 * A size that is above a limit, so rounded up: it must not read like the limit
	 * itself.
	 * @param bytes not negative
	 */
	public static String above(long bytes, Locale language) {
		return inWords(bytes, language, RoundingMode.CEILING);
	}

	private static String inWords(long bytes, Locale language, RoundingMode rounding) {
		boolean large = bytes >= MEGABYTE;
		DecimalFormat format = new DecimalFormat(large ? "#,##0.#" : "0", DecimalFormatSymbols.getInstance(language));
		format.setRoundingMode(rounding);
		return large ? format.format((double) bytes / MEGABYTE) + " MB"
				: format.format(Math.max(1, (double) bytes / KILOBYTE)) + " KB";
	}

}

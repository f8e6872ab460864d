package org.destek.gateway.wording;

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
		if (bytes < MEGABYTE) {
			return Math.max(1, Math.round((double) bytes / KILOBYTE)) + " KB";
		}
		DecimalFormat format = new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(language));
		return format.format((double) bytes / MEGABYTE) + " MB";
	}

}

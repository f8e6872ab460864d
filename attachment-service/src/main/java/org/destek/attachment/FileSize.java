package org.destek.attachment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * A size as people read it: {@code 1,2 MB} in Turkish, {@code 1.2 MB} in English; one MB
 * is 1024 × 1024 bytes, as file managers show it.
 *
 * @param bytes how many
 * @param rounding which way the one decimal goes
 */
public record FileSize(long bytes, RoundingMode rounding) implements LocalisedArgument {

	private static final long KB = 1024;

	private static final long MB = KB * 1024;

	public FileSize(long bytes) {
		this(bytes, RoundingMode.HALF_UP);
	}

	/**
	 * A size that is above a limit, so rounded up: it must not read like the limit
	 * itself.
	 * @param bytes how many
	 * @return the size
	 */
	public static FileSize above(long bytes) {
		return new FileSize(bytes, RoundingMode.CEILING);
	}

	@Override
	public String in(Locale locale) {
		boolean large = this.bytes >= MB / 10;
		BigDecimal amount = BigDecimal.valueOf(this.bytes)
			.divide(BigDecimal.valueOf(large ? MB : KB), 1, this.rounding);
		NumberFormat format = NumberFormat.getInstance(locale);
		format.setMaximumFractionDigits(1);
		return format.format(amount) + (large ? " MB" : " kB");
	}

}

package org.destek.notification.template;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and sizes as people of a language write them. */
final class Wording {

	private static final long KILOBYTE = 1024;

	private static final long MEGABYTE = KILOBYTE * 1024;

	private final Locale locale;

	private final DateTimeFormatter moment;

	private final DateTimeFormatter day;

	Wording(Locale locale, ZoneId zone) {
		this.locale = locale;
		boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
		this.moment = DateTimeFormatter
			.ofPattern(english ? "EEEE d MMMM yyyy, HH:mm" : "d MMMM yyyy EEEE, HH.mm", locale)
			.withZone(zone);
		this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).withZone(zone);
	}

	String moment(Instant instant) {
		return this.moment.format(instant);
	}

	String day(Instant instant) {
		return this.day.format(instant);
	}

	String size(long bytes) {
		if (bytes < MEGABYTE) {
			return Math.max(1, Math.round(bytes / (double) KILOBYTE)) + " KB";
		}
		return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(this.locale)).format(bytes / (double) MEGABYTE)
				+ " MB";
	}

}

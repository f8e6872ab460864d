package org.destek.gateway.desk.report;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.destek.foundation.wording.WorkingTime;
import org.destek.gateway.institution.Institution;

/** Says periods, working times and numbers of the report in words. */
@Component
class ReportWords {

	private final MessageSource texts;

	private final Duration workingDay;

	ReportWords(MessageSource texts, Institution institution) {
		this.texts = texts;
		this.workingDay = institution.workingDay();
	}

	String say(Locale language, String key, Object... figures) {
		return this.texts.getMessage("report." + key, figures, language);
	}

	/** A word of a list that may grow; itself where nobody has one for it. */
	String named(Locale language, String kind, String name) {
		String word = this.texts.getMessage("report." + kind + "." + name, null, name, language);
		return (word != null) ? word : name;
	}

	String number(long number, Locale language) {
		return say(language, "number", number);
	}

	/** Such as {@code Kasım 2026}, {@code 2026}, {@code 3 Kasım 2026 – 12 Kasım 2026}. */
	String period(LocalDate from, LocalDate to, Locale language) {
		if (from.getDayOfYear() == 1 && to.equals(from.with(TemporalAdjusters.lastDayOfYear()))) {
			return Integer.toString(from.getYear());
		}
		if (from.getDayOfMonth() == 1 && to.equals(from.with(TemporalAdjusters.lastDayOfMonth()))) {
			return month(from, language);
		}
		String first = write(from, "date.day", language);
		return from.equals(to) ? first : first + " – " + write(to, "date.day", language);
	}

	/** Such as {@code Kasım 2026}. */
	String month(LocalDate day, Locale language) {
		return write(day, "report.month", language);
	}

	/** Such as {@code 12 Kasım Perşembe}. */
	String day(LocalDate day, Locale language) {
		return write(day, "report.day", language);
	}

	/** Such as {@code 12 Kasım}. */
	String shortDay(LocalDate day, Locale language) {
		return write(day, "report.short-day", language);
	}

	/**
	 * Working minutes, such as {@code 40 dakika}, {@code 3 saat 20 dakika},
	 * {@code 2 iş günü 3 saat}; what is smaller is rounded up, so that no word promises
	 * more than the figure.
	 */
	String time(long minutes, Locale language) {
		return WorkingTime.inParts(minutes, this.workingDay)
			.stream()
			.map((part) -> amount(part, language))
			.collect(Collectors.joining(" "));
	}

	private String amount(WorkingTime part, Locale language) {
		String key = switch (part.unit()) {
			case MINUTES -> "time.minutes";
			case HOURS -> "time.hours";
			case WORKING_DAYS -> "time.workdays";
		};
		return this.texts.getMessage(key, new Object[] { part.amount() }, language);
	}

	private String write(LocalDate day, String pattern, Locale language) {
		return DateTimeFormatter.ofPattern(this.texts.getMessage(pattern, null, language), language).format(day);
	}

}

package org.destek.gateway.wording;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.destek.gateway.institution.Institution;

/** Writes moments in people's own time zone, the way each language does. */
@Component
public class DateFormatter {

	private static final Map<Long, String> NEAR = Map.of(-1L, "time.yesterday", 0L, "time.today", 1L, "time.tomorrow");

	private final MessageSource texts;

	private final Clock clock;

	private final ZoneId zone;

	/**
	 * One for each pattern and language: reading a pattern costs more than writing a
	 * date.
	 */
	private final Map<Style, DateTimeFormatter> formatters = new ConcurrentHashMap<>();

	DateFormatter(MessageSource texts, Clock clock, Institution institution) {
		this.texts = texts;
		this.clock = clock;
		this.zone = institution.timeZone();
	}

	/** Such as {@code 23 Kasım 2026 Pazartesi, 14.05}. */
	public String inFull(Instant moment, Locale language) {
		return write(moment, language, "date.full");
	}

	/** Such as {@code 23 Kasım 14.05}. */
	public String brief(Instant moment, Locale language) {
		return write(moment, language, "date.brief");
	}

	/** Such as {@code 23 Kasım 2026}. */
	public String day(Instant moment, Locale language) {
		return write(moment, language, "date.day");
	}

	/** Such as {@code 14.05}. */
	public String time(Instant moment, Locale language) {
		return write(moment, language, "date.time");
	}

	/**
	 * As near as it is: {@code bugün 14.05}, {@code dün 14.05}, {@code yarın 14.05},
	 * {@code 23 Kasım 14.05}, of another year {@code 23 Kasım 2025}.
	 */
	public String near(Instant moment, Locale language) {
		LocalDate day = LocalDate.ofInstant(moment, this.zone);
		String key = NEAR.get(ChronoUnit.DAYS.between(today(), day));
		if (key != null) {
			return this.texts.getMessage(key, new Object[] { time(moment, language) }, language);
		}
		return (day.getYear() == today().getYear()) ? brief(moment, language) : day(moment, language);
	}

	/**
	 * A day as browsers send it, {@code 2026-11-23}, such as {@code 23 Kasım 2026};
	 * anything else as it is.
	 */
	public String typed(String day, Locale language) {
		try {
			return day(LocalDate.parse(day).atStartOfDay(this.zone).toInstant(), language);
		}
		catch (DateTimeParseException ex) {
			return day;
		}
	}

	/** Such as {@code 2026-11-23}, as browsers send a day. */
	public String isoDay(Instant moment) {
		return LocalDate.ofInstant(moment, this.zone).toString();
	}

	public boolean isToday(Instant moment) {
		return moment.atZone(this.zone).toLocalDate().equals(today());
	}

	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

	private String write(Instant moment, Locale language, String key) {
		return this.formatters
			.computeIfAbsent(new Style(key, language),
					(style) -> DateTimeFormatter.ofPattern(this.texts.getMessage(key, null, language), language))
			.format(moment.atZone(this.zone));
	}

	/** A pattern's key, and the language whose bundle has it. */
	private record Style(String key, Locale language) {
	}

}

package org.destek.gateway.wording;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import org.destek.gateway.institution.Institution;

/** Writes moments in people's own time zone, the way each language does. */
@Component
public class DateFormatter {

	private final Clock clock;

	private final ZoneId zone;

	/**
	 * One for each pattern and language: reading a pattern costs more than writing a
	 * date.
	 */
	private final Map<Style, DateTimeFormatter> formatters = new ConcurrentHashMap<>();

	DateFormatter(Clock clock, Institution institution) {
		this.clock = clock;
		this.zone = institution.timeZone();
	}

	/** Such as {@code 23 Kasım 2026 Pazartesi, 14.05}. */
	public String inFull(Instant moment, Locale language) {
		return write(moment, language, "d MMMM uuuu EEEE, HH.mm", "EEEE d MMMM uuuu, HH:mm");
	}

	/** Such as {@code 23 Kasım 14.05}. */
	public String brief(Instant moment, Locale language) {
		return write(moment, language, "d MMMM HH.mm", "d MMMM HH:mm");
	}

	/** Such as {@code 23 Kasım 2026}. */
	public String day(Instant moment, Locale language) {
		return write(moment, language, "d MMMM uuuu", "d MMMM uuuu");
	}

	/** Such as {@code 14.05}. */
	public String time(Instant moment, Locale language) {
		return write(moment, language, "HH.mm", "HH:mm");
	}

	public boolean isToday(Instant moment) {
		return moment.atZone(this.zone).toLocalDate().equals(today());
	}

	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

	private String write(Instant moment, Locale language, String turkish, String english) {
		String pattern = "tr".equals(language.getLanguage()) ? turkish : english;
		return this.formatters
			.computeIfAbsent(new Style(pattern, language), (style) -> DateTimeFormatter.ofPattern(pattern, language))
			.format(moment.atZone(this.zone));
	}

	private record Style(String pattern, Locale language) {
	}

}

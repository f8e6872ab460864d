package org.destek.notification.mime.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/**
 * A time in a calendar: UTC, in a named zone, everybody's own, or a whole day.
 *
 * @param day the day
 * @param time the time; none for a whole day
 * @param zone the zone that the calendar names
 * @param utc whether it is UTC
 */
record CalendarTime(LocalDate day, @Nullable LocalDateTime time, @Nullable String zone, boolean utc) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

	private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm");

	static @Nullable CalendarTime of(CalendarLines.@Nullable Property property) {
		if (property == null) {
			return null;
		}
		String value = property.value().strip();
		boolean utc = value.endsWith("Z") || value.endsWith("z");
		String digits = utc ? value.substring(0, value.length() - 1) : value;
		try {
			if (digits.indexOf('T') < 0) {
				return new CalendarTime(LocalDate.parse(digits, DAY), null, null, false);
			}
			LocalDateTime time = LocalDateTime.parse(digits, (digits.length() > 13) ? TIME : SHORT);
			return new CalendarTime(time.toLocalDate(), time, property.parameter("TZID"), utc);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** In the time of people here; none for a whole day. */
	@Nullable ZonedDateTime at(CalendarZones zones, ZoneId people) {
		if (this.time == null) {
			return null;
		}
		ZoneId own = this.utc ? ZoneOffset.UTC : zones.of(this.zone, this.time);
		return this.time.atZone(own).withZoneSameInstant(people);
	}

	/** So long after it; itself where the calendar says nonsense. */
	CalendarTime plus(String duration) {
		try {
			if (this.time == null) {
				return new CalendarTime(this.day.plusDays(Duration.parse(duration).toDays()), null, null, false);
			}
			LocalDateTime end = this.time.plus(Duration.parse(duration));
			return new CalendarTime(end.toLocalDate(), end, this.zone, this.utc);
		}
		catch (DateTimeException | ArithmeticException ex) {
			return this;
		}
	}

}

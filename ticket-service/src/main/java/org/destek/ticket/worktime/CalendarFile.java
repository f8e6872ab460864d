package org.destek.ticket.worktime;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.office.OfficeFile;
import org.destek.ticket.office.OfficeFileException;
import org.destek.ticket.office.YamlNode;

/** Reads a calendar file and finds all its mistakes at once. */
final class CalendarFile {

	static final OfficeFile KIND = new OfficeFile("calendar file", "DESTEK_CALENDAR", "calendar.yml");

	private static final Set<String> DAYS = keys("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
			"sunday");

	private static final Set<String> HOLIDAY_KEYS = keys("name", "on", "until", "from");

	private static final Pattern HOURS = Pattern.compile("(\\d{2}:\\d{2})\\s*[-–]\\s*(\\d{2}:\\d{2})");

	private final List<String> mistakes = new ArrayList<>();

	private CalendarFile() {
	}

	/**
	 * Reads a calendar.
	 * @param file what to call the file in mistakes
	 * @param yaml its text
	 * @param zone the office's time zone
	 * @return the calendar, with at least one open weekday
	 * @throws OfficeFileException when there is a mistake, with all mistakes
	 */
	static WorkingCalendar read(String file, String yaml, ZoneId zone) {
		CalendarFile reader = new CalendarFile();
		YamlNode root = KIND.parse(file, yaml, reader.mistakes, keys("hours", "holidays"));
		Map<DayOfWeek, List<OpeningHours>> week = reader.week(root.map("hours", DAYS));
		List<Holiday> holidays = root.has("holidays")
				? root.maps("holidays", HOLIDAY_KEYS).stream().map(reader::holiday).toList() : List.of();
		if (!reader.mistakes.isEmpty()) {
			throw KIND.wrong(file, reader.mistakes);
		}
		return new WorkingCalendar(week, holidays, zone);
	}

	private Map<DayOfWeek, List<OpeningHours>> week(YamlNode node) {
		Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);
		for (String each : DAYS) {
			if (node.has(each)) {
				week.put(DayOfWeek.valueOf(each.toUpperCase(Locale.ROOT)), hours(node, each));
			}
		}
		if (week.isEmpty()) {
			node.mistake("no weekday is open; write the hours of at least one, such as monday: [09:00-17:00]");
		}
		return week;
	}

	private List<OpeningHours> hours(YamlNode node, String day) {
		List<OpeningHours> hours = new ArrayList<>();
		LocalTime closed = LocalTime.MIN;
		for (String each : node.texts(day)) {
			OpeningHours open = stretch(each);
			if (open == null || open.isEmpty()) {
				node.mistake("%s: '%s' is not like 08:30-12:00".formatted(day, each));
			}
			else if (open.from().isBefore(closed)) {
				node.mistake("%s: '%s' begins before the hours in front of it end".formatted(day, each));
			}
			else {
				hours.add(open);
				closed = open.to();
			}
		}
		return hours;
	}

	private static @Nullable OpeningHours stretch(String text) {
		Matcher hours = HOURS.matcher(text);
		if (!hours.matches()) {
			return null;
		}
		LocalTime from = read(LocalTime::parse, hours.group(1));
		LocalTime to = read(LocalTime::parse, hours.group(2));
		return (from != null && to != null) ? new OpeningHours(from, to) : null;
	}

	private Holiday holiday(YamlNode node) {
		node.text("name");
		String on = node.text("on");
		LocalDate first = read(LocalDate::parse, on);
		MonthDay everyYear = read((day) -> MonthDay.parse("--" + day), on);
		if (!on.isEmpty() && first == null && everyYear == null) {
			node.mistake("'%s' is neither a day of each year (10-29) nor of one (2026-03-20)".formatted(on));
		}
		return new Holiday(everyYear, first, (first != null) ? last(node, first) : null, from(node, everyYear));
	}

	private LocalDate last(YamlNode node, LocalDate first) {
		if (!node.has("until")) {
			return first;
		}
		String until = node.text("until");
		LocalDate last = read(LocalDate::parse, until);
		if (last == null || last.isBefore(first)) {
			node.mistake("'%s' in 'until' is no day after %s".formatted(until, first));
			return first;
		}
		return last;
	}

	private LocalTime from(YamlNode node, @Nullable MonthDay everyYear) {
		if (everyYear != null && node.has("until")) {
			node.mistake("'until' needs a year in 'on'; list the days of each year one by one");
		}
		if (!node.has("from")) {
			return LocalTime.MIN;
		}
		String from = node.text("from");
		LocalTime time = read(LocalTime::parse, from);
		if (time == null) {
			node.mistake("'%s' in 'from' is no time like 13:00".formatted(from));
			return LocalTime.MIN;
		}
		return time;
	}

	private static <T> @Nullable T read(Function<String, T> reader, String text) {
		try {
			return reader.apply(text);
		}
		catch (DateTimeException ex) {
			// What does not parse is told as a mistake by who asked.
			return null;
		}
	}

	private static Set<String> keys(String... keys) {
		return new LinkedHashSet<>(List.of(keys));
	}

}

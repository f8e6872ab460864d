package org.destek.notification.mime.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which offset a calendar means by the name of a time zone: the name itself, Windows'
 * name, else the rules that the calendar brings (RFC 5545, section 3.6.5).
 */
final class CalendarZones {

	private static final Map<String, String> WINDOWS = Map.ofEntries(
			Map.entry("turkey standard time", "Europe/Istanbul"), Map.entry("gtb standard time", "Europe/Bucharest"),
			Map.entry("fle standard time", "Europe/Kyiv"), Map.entry("e. europe standard time", "Europe/Chisinau"),
			Map.entry("w. europe standard time", "Europe/Berlin"),
			Map.entry("central europe standard time", "Europe/Budapest"),
			Map.entry("central european standard time", "Europe/Warsaw"),
			Map.entry("romance standard time", "Europe/Paris"), Map.entry("gmt standard time", "Europe/London"),
			Map.entry("greenwich standard time", "Atlantic/Reykjavik"),
			Map.entry("russian standard time", "Europe/Moscow"), Map.entry("arab standard time", "Asia/Riyadh"),
			Map.entry("azerbaijan standard time", "Asia/Baku"), Map.entry("eastern standard time", "America/New_York"),
			Map.entry("central standard time", "America/Chicago"),
			Map.entry("mountain standard time", "America/Denver"),
			Map.entry("pacific standard time", "America/Los_Angeles"), Map.entry("tokyo standard time", "Asia/Tokyo"),
			Map.entry("india standard time", "Asia/Kolkata"), Map.entry("china standard time", "Asia/Shanghai"));

	private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(?:\\d{2})?");

	private static final Pattern YEARLY = Pattern.compile("BYDAY=(-?\\d)([A-Z]{2})");

	private static final Pattern MONTH = Pattern.compile("BYMONTH=(\\d{1,2})");

	private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

	private final CalendarLines calendar;

	private final ZoneId people;

	CalendarZones(CalendarLines calendar, ZoneId people) {
		this.calendar = calendar;
		this.people = people;
	}

	/**
	 * The zone of a time.
	 * @param name what the calendar calls it; none: the time is everybody's own
	 * @param time the time, on which summer time may hang
	 * @return that of people here where nothing is known
	 */
	ZoneId of(@Nullable String name, LocalDateTime time) {
		if (name == null || name.isBlank()) {
			return this.people;
		}
		ZoneId known = known(name);
		CalendarLines rules = (known != null) ? null : rulesOf(name);
		return (known != null) ? known : (rules != null) ? byRules(rules, name, time) : this.people;
	}

	/** Names of Mozilla's and others have a path before the known name. */
	private static @Nullable ZoneId known(String name) {
		String windows = WINDOWS.get(name.toLowerCase(java.util.Locale.ROOT));
		String[] parts = ((windows != null) ? windows : name).split("/");
		String last = (parts.length >= 2) ? parts[parts.length - 2] + "/" + parts[parts.length - 1] : parts[0];
		try {
			return ZoneId.of(last);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private @Nullable CalendarLines rulesOf(String name) {
		return this.calendar.components("VTIMEZONE")
			.stream()
			.filter((each) -> isNamed(each, name))
			.findFirst()
			.orElse(null);
	}

	private static boolean isNamed(CalendarLines zone, String name) {
		CalendarLines.Property id = zone.first("TZID");
		return id != null && id.says(name);
	}

	private ZoneId byRules(CalendarLines zone, String name, LocalDateTime time) {
		CalendarLines.Property location = zone.first("X-LIC-LOCATION");
		ZoneId known = (location != null) ? known(location.value().strip()) : null;
		if (known != null) {
			return known;
		}
		CalendarLines whole = wholeZone(name);
		Rule standard = Rule.of(whole.component("STANDARD"), time.getYear());
		Rule summer = Rule.of(whole.component("DAYLIGHT"), time.getYear());
		if (standard == null || summer == null) {
			Rule only = (standard != null) ? standard : summer;
			return (only != null) ? only.offset() : this.people;
		}
		return inSummer(time, standard, summer) ? summer.offset() : standard.offset();
	}

	/** On the southern half the summer spans the new year. */
	private static boolean inSummer(LocalDateTime time, Rule standard, Rule summer) {
		boolean afterStart = !time.isBefore(summer.start());
		boolean beforeEnd = time.isBefore(standard.start());
		return summer.start().isBefore(standard.start()) ? afterStart && beforeEnd : afterStart || beforeEnd;
	}

	/** The zone with the rules in it. */
	private CalendarLines wholeZone(String name) {
		List<CalendarLines.Property> all = this.calendar.properties();
		int from = 0;
		for (int i = 0; i < all.size(); i++) {
			from = (all.get(i).is("BEGIN") && all.get(i).says("VTIMEZONE")) ? i : from;
			if (all.get(i).is("TZID") && all.get(i).says(name)) {
				break;
			}
		}
		return new CalendarLines(all.subList(from + 1, all.size()));
	}

	/**
	 * From when on which offset is good in a year.
	 *
	 * @param start in the clock's own time
	 * @param offset the offset
	 */
	private record Rule(LocalDateTime start, ZoneOffset offset) {

		static @Nullable Rule of(@Nullable CalendarLines lines, int year) {
			CalendarLines.Property to = (lines != null) ? lines.first("TZOFFSETTO") : null;
			Matcher offset = OFFSET.matcher((to != null) ? to.value().strip() : "");
			if (lines == null || !offset.matches()) {
				return null;
			}
			int sign = offset.group(1).equals("-") ? -1 : 1;
			int hours = Math.min(17, Integer.parseInt(offset.group(2)));
			int minutes = Math.min(59, Integer.parseInt(offset.group(3)));
			return new Rule(startIn(lines, year), ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
		}

		private static LocalDateTime startIn(CalendarLines lines, int year) {
			CalendarLines.Property rule = lines.first("RRULE");
			Matcher day = YEARLY.matcher((rule != null) ? rule.value() : "");
			Matcher month = MONTH.matcher((rule != null) ? rule.value() : "");
			LocalDate begin = LocalDate.of(year, 1, 1);
			if (day.find() && month.find() && DAYS.contains(day.group(2))) {
				LocalDate first = LocalDate.of(year, Math.max(1, Math.min(12, Integer.parseInt(month.group(1)))), 1);
				DayOfWeek weekday = DayOfWeek.of(DAYS.indexOf(day.group(2)) + 1);
				begin = first.with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(day.group(1)), weekday));
			}
			return begin.atTime(3, 0);
		}

	}

}

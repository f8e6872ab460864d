package org.destek.notification.mime.calendar;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An event that a calendar sends by mail.
 *
 * @param calendar the lines that it was read from
 * @param method what is done with it, in upper case, such as {@code REQUEST}
 * @param title its title
 * @param start when it begins
 * @param end when it ends
 * @param location where
 * @param organizer by whom
 * @param repeats whether there is more than one day
 */
public record Invitation(CalendarLines calendar, String method, @Nullable String title, CalendarTime start,
		@Nullable CalendarTime end, @Nullable String location, @Nullable String organizer, boolean repeats) {

	private static final int LONGEST = 300;

	/**
	 * Reads a calendar's first event.
	 * @param text the calendar
	 * @return none when there is no event with a time in it
	 */
	public static @Nullable Invitation of(String text) {
		CalendarLines calendar = CalendarLines.of(text);
		CalendarLines event = calendar.component("VEVENT");
		CalendarTime start = (event != null) ? CalendarTime.of(event.first("DTSTART")) : null;
		if (event == null || start == null) {
			return null;
		}
		CalendarLines.Property method = calendar.first("METHOD");
		return new Invitation(calendar, (method != null) ? method.value().strip().toUpperCase(Locale.ROOT) : "",
				text(event, "SUMMARY"), start, end(event, start), text(event, "LOCATION"), organizer(event),
				event.first("RRULE") != null || event.first("RDATE") != null);
	}

	/**
	 * Whether somebody's calendar answers to an invitation of ours.
	 * @return whether it is an answer
	 */
	public boolean isAnswer() {
		return this.method.equals("REPLY");
	}

	boolean isCancelled() {
		return this.method.equals("CANCEL");
	}

	private static @Nullable CalendarTime end(CalendarLines event, CalendarTime start) {
		CalendarTime end = CalendarTime.of(event.first("DTEND"));
		CalendarLines.Property duration = event.first("DURATION");
		return (end == null && duration != null) ? start.plus(duration.value().strip()) : end;
	}

	private static @Nullable String text(CalendarLines event, String name) {
		CalendarLines.Property property = event.first(name);
		return (property != null) ? cut(property.text()) : null;
	}

	/** The name, else the address. */
	private static @Nullable String organizer(CalendarLines event) {
		CalendarLines.Property organizer = event.first("ORGANIZER");
		if (organizer == null) {
			return null;
		}
		String name = organizer.parameter("CN");
		String address = organizer.value().replaceFirst("(?i)^\\s*mailto:", "").strip();
		return (name != null && !name.isBlank()) ? cut(name) : cut(address);
	}

	private static @Nullable String cut(String text) {
		return text.isBlank() ? null : text.substring(0, Math.min(text.length(), LONGEST));
	}

}

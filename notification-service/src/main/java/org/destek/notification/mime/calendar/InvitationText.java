package org.destek.notification.mime.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Says an invitation in words, for people of one language and one time zone. */
public final class InvitationText {

	private final boolean english;

	private final ZoneId people;

	private final DateTimeFormatter day;

	private final DateTimeFormatter time;

	private InvitationText(String language, ZoneId people) {
		this.english = language.equals("en");
		this.people = people;
		Locale locale = this.english ? Locale.ENGLISH : Locale.forLanguageTag("tr");
		this.day = DateTimeFormatter.ofPattern(this.english ? "EEEE d MMMM yyyy" : "d MMMM yyyy EEEE", locale);
		this.time = DateTimeFormatter.ofPattern(this.english ? "HH:mm" : "HH.mm", locale);
	}

	/**
	 * Says it.
	 * @param invitation what a calendar sent
	 * @param language {@code tr} or {@code en}
	 * @param people the time zone of who reads it
	 * @return some lines
	 */
	public static String of(Invitation invitation, String language, ZoneId people) {
		return new InvitationText(language, people).say(invitation);
	}

	private String say(Invitation invitation) {
		List<String> lines = new ArrayList<>();
		lines.add(heading(invitation) + ": " + orDash(invitation.title()));
		lines.add((this.english ? "Date: " : "Tarih: ") + when(invitation)
				+ (invitation.repeats() ? (this.english ? " (repeats)" : " (yinelenir)") : ""));
		add(this.english ? "Place: " : "Yer: ", invitation.location(), lines);
		add(this.english ? "Organizer: " : "Düzenleyen: ", invitation.organizer(), lines);
		return String.join("\n", lines);
	}

	private String heading(Invitation invitation) {
		if (invitation.isCancelled()) {
			return this.english ? "Cancelled event" : "İptal edilen etkinlik";
		}
		if (invitation.isAnswer()) {
			return this.english ? "Answer to an invitation" : "Davete yanıt";
		}
		return this.english ? "Invitation" : "Davet";
	}

	private String when(Invitation invitation) {
		CalendarZones zones = new CalendarZones(invitation.calendar(), this.people);
		ZonedDateTime start = invitation.start().at(zones, this.people);
		CalendarTime until = invitation.end();
		if (start == null) {
			return days(invitation.start().day(), (until != null) ? until.day().minusDays(1) : null);
		}
		ZonedDateTime end = (until != null) ? until.at(zones, this.people) : null;
		String from = this.day.format(start) + ", " + this.time.format(start);
		if (end == null || !end.isAfter(start)) {
			return from;
		}
		boolean sameDay = end.toLocalDate().equals(start.toLocalDate());
		return from + (sameDay ? "–" : " – " + this.day.format(end) + ", ") + this.time.format(end);
	}

	/** The end of whole days is the day after the last one (RFC 5545, section 3.6.1). */
	private String days(LocalDate first, @Nullable LocalDate last) {
		String days = this.day.format(first);
		return (last != null && last.isAfter(first)) ? days + " – " + this.day.format(last) : days;
	}

	private static void add(String label, @Nullable String value, List<String> lines) {
		if (value != null) {
			lines.add(label + value);
		}
	}

	private static String orDash(@Nullable String title) {
		return (title != null) ? title : "-";
	}

}

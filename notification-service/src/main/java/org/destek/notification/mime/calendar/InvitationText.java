package org.destek.notification.mime.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import org.jspecify.annotations.Nullable;

import org.destek.foundation.language.Language;

/** Says an invitation in words, for people of one language and one time zone. */
public final class InvitationText {

	private final ResourceBundle words;

	private final ZoneId people;

	private final DateTimeFormatter day;

	private final DateTimeFormatter time;

	private InvitationText(String language, ZoneId people) {
		Locale locale = Language.orFirst(language).locale();
		this.words = ResourceBundle.getBundle("mail/invitation", locale,
				Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
		this.people = people;
		this.day = DateTimeFormatter.ofPattern(this.words.getString("day"), locale);
		this.time = DateTimeFormatter.ofPattern(this.words.getString("time"), locale);
	}

	/**
	 * Says it.
	 * @param invitation what a calendar sent
	 * @param language the tag of a {@link Language}
	 * @param people the time zone of who reads it
	 * @return some lines
	 */
	public static String of(Invitation invitation, String language, ZoneId people) {
		return new InvitationText(language, people).say(invitation);
	}

	private String say(Invitation invitation) {
		List<String> lines = new ArrayList<>();
		String title = invitation.title();
		String repeats = invitation.repeats() ? " (" + this.words.getString("repeats") + ")" : "";
		add(heading(invitation), (title != null) ? title : "-", lines);
		add("date", when(invitation) + repeats, lines);
		add("place", invitation.location(), lines);
		add("organizer", invitation.organizer(), lines);
		return String.join("\n", lines);
	}

	private static String heading(Invitation invitation) {
		if (invitation.isCancelled()) {
			return "cancelled";
		}
		return invitation.isAnswer() ? "answer" : "invitation";
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

	private void add(String label, @Nullable String value, List<String> lines) {
		if (value != null) {
			lines.add(this.words.getString(label) + ": " + value);
		}
	}

}

package org.destek.notification.template;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;

import org.destek.notification.plan.NoticeContent.RefusedFile;

/**
 * Dates, times and sizes as people of a language write them, for templates to ask for.
 */
public class Wording {

	/** What a list of mails shows beside the subject. */
	private static final int GLANCE = 90;

	private static final long KILOBYTE = 1024;

	private static final long MEGABYTE = KILOBYTE * 1024;

	private static final int HOUR = 60;

	private static final int DAY = 24 * HOUR;

	private static final int LONGEST_IN_HOURS = 48 * HOUR;

	private final Locale locale;

	private final MessageSource words;

	private final TemplateProperties properties;

	private final DateTimeFormatter moment;

	private final DateTimeFormatter time;

	private final DateTimeFormatter day;

	private final DateTimeFormatter morning;

	Wording(Locale locale, MessageSource words, TemplateProperties properties) {
		this.locale = locale;
		this.words = words;
		this.properties = properties;
		ZoneId zone = properties.timeZone();
		boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
		this.moment = DateTimeFormatter
			.ofPattern(english ? "EEEE d MMMM yyyy, HH:mm" : "d MMMM yyyy EEEE, HH.mm", locale)
			.withZone(zone);
		this.time = DateTimeFormatter.ofPattern(english ? "HH:mm" : "HH.mm", locale).withZone(zone);
		this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).withZone(zone);
		this.morning = DateTimeFormatter.ofPattern(english ? "EEEE d MMMM yyyy" : "d MMMM yyyy EEEE", locale);
	}

	public String moment(Instant instant) {
		return this.moment.format(instant);
	}

	public String time(Instant instant) {
		return this.time.format(instant);
	}

	public String day(Instant instant) {
		return this.day.format(instant);
	}

	public String morning(LocalDate day) {
		return this.morning.format(day);
	}

	/** Time that passed: in minutes, hours up to two days, then days. */
	public String age(Instant since, Instant until) {
		long minutes = Math.max(0, Duration.between(since, until).toMinutes());
		if (minutes < HOUR) {
			return say("time.minutes", minutes);
		}
		return (minutes < LONGEST_IN_HOURS) ? say("time.hours", minutes / HOUR) : say("time.days", minutes / DAY);
	}

	/** Working time, rounded up: whoever is promised three hours waits no longer. */
	public String workingTime(int minutes) {
		long workingDay = this.properties.workingDay().toMinutes();
		long hours = roundedUp(minutes, HOUR);
		if (hours * HOUR >= workingDay) {
			return say("time.working-days", roundedUp(minutes, workingDay));
		}
		return (minutes < HOUR) ? say("time.minutes", Math.max(1, minutes)) : say("time.hours", hours);
	}

	public String size(long bytes) {
		if (bytes < MEGABYTE) {
			return Math.max(1, Math.round(bytes / (double) KILOBYTE)) + " KB";
		}
		return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(this.locale)).format(bytes / (double) MEGABYTE)
				+ " MB";
	}

	/** Why a file was not taken, and what to do about it. */
	public String refusal(RefusedFile file) {
		String key = "file." + file.reason();
		Long limit = file.limit();
		List<String> kinds = file.kinds();
		if (limit != null && file.reason().equals("too-large")) {
			return this.words.getMessage(key + ".limit", new Object[] { size(limit) }, this.locale);
		}
		if (kinds != null && file.reason().equals("kind")) {
			return this.words.getMessage(key + ".kinds", new Object[] { String.join(", ", kinds) }, this.locale);
		}
		return this.words.getMessage(key, null, this.locale);
	}

	/** The first words of what was typed, in one line, cut at a word. */
	public String beginning(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		if (line.codePointCount(0, line.length()) <= GLANCE) {
			return line;
		}
		String cut = line.substring(0, line.offsetByCodePoints(0, GLANCE));
		int space = cut.lastIndexOf(' ');
		return ((space > 0) ? cut.substring(0, space) : cut) + "…";
	}

	/** What was typed, line by line, so that each can be marked as typed. */
	public List<String> lines(String text) {
		return text.strip().lines().toList();
	}

	private String say(String key, long number) {
		return this.words.getMessage(key, new Object[] { number }, this.locale);
	}

	private static long roundedUp(long minutes, long unit) {
		return (minutes + unit - 1) / unit;
	}

}

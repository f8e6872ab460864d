package org.destek.notification.template;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import org.destek.foundation.requestform.AttachmentLimit;
import org.destek.foundation.wording.FileSize;
import org.destek.foundation.wording.WorkingTime;
import org.destek.notification.notice.content.NoticeContent.RefusedFile;

/**
 * Dates, times and sizes as people of a language write them, for templates to ask for.
 */
public class Wording {

	/** What a list of mails shows beside the subject. */
	private static final int GLANCE = 90;

	private static final int HOUR = 60;

	private static final int DAY = 24 * HOUR;

	private static final int LONGEST_IN_HOURS = 48 * HOUR;

	private final Locale locale;

	private final MessageSource words;

	private final TemplateProperties properties;

	private final AttachmentLimit limit;

	private final DateTimeFormatter moment;

	private final DateTimeFormatter time;

	private final DateTimeFormatter day;

	private final DateTimeFormatter morning;

	Wording(Locale locale, MessageSource words, TemplateProperties properties, AttachmentLimit limit) {
		this.limit = limit;
		this.locale = locale;
		this.words = words;
		this.properties = properties;
		ZoneId zone = properties.timeZone();
		this.moment = pattern("date.moment").withZone(zone);
		this.time = pattern("date.time").withZone(zone);
		this.day = pattern("date.day").withZone(zone);
		this.morning = pattern("date.morning");
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

	/** Working time, rounded up, so that nobody waits longer than promised. */
	public String workingTime(int minutes) {
		return amount(WorkingTime.of(minutes, this.properties.workingDay()));
	}

	private String amount(WorkingTime time) {
		String key = switch (time.unit()) {
			case MINUTES -> "time.minutes";
			case HOURS -> "time.hours";
			case WORKING_DAYS -> "time.working-days";
		};
		return say(key, time.amount());
	}

	/**
	 * Working time in two units, such as {@code 3 saat 20 dakika}; a dash where nobody
	 * knows it.
	 */
	public String workingTimeInParts(@Nullable Long minutes) {
		return (minutes != null) ? WorkingTime.inParts(minutes, this.properties.workingDay())
			.stream()
			.map(this::amount)
			.collect(Collectors.joining(" ")) : "–";
	}

	/**
	 * Such as {@code Kasım 2026}, or the first and the last day of what is no month.
	 */
	public String period(LocalDate from, LocalDate to) {
		boolean month = from.getDayOfMonth() == 1 && to.equals(from.with(TemporalAdjusters.lastDayOfMonth()));
		return month ? pattern("date.month").format(from)
				: pattern("date.day").format(from) + " – " + pattern("date.day").format(to);
	}

	/** A status as the office calls it. */
	public String deskStatus(String status) {
		String usual = this.words.getMessage("status." + status, null, this.locale);
		return Objects.requireNonNull(this.words.getMessage("status.desk." + status, null, usual, this.locale));
	}

	public String nobody() {
		return this.words.getMessage("overdue.nobody", null, this.locale);
	}

	public String size(long bytes) {
		return FileSize.inWords(bytes, this.locale);
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
		return this.words.getMessage(key, new Object[] { this.limit.most() }, this.locale);
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

	private DateTimeFormatter pattern(String key) {
		return DateTimeFormatter.ofPattern(this.words.getMessage(key, null, this.locale), this.locale);
	}

	private String say(String key, long number) {
		return this.words.getMessage(key, new Object[] { number }, this.locale);
	}

}

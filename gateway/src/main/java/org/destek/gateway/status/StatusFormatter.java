package org.destek.gateway.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.destek.gateway.status.promise.StatusMessage;
import org.destek.gateway.wording.DateFormatter;

/** Says figures, moments and lengths of time as the status page does. */
@Component
class StatusFormatter {

	private static final long MINUTE = 60;

	private static final long HOUR = 60 * MINUTE;

	private static final long DAY = 24 * HOUR;

	private final MessageSource texts;

	private final DateFormatter dates;

	private final Clock clock;

	StatusFormatter(MessageSource texts, DateFormatter dates, Clock clock) {
		this.texts = texts;
		this.dates = dates;
		this.clock = clock;
	}

	String text(Locale language, String key, Object... figures) {
		return this.texts.getMessage(key, figures, language);
	}

	/** A sentence with its figures in words. */
	String format(StatusMessage said, Locale language) {
		Object[] figures = said.figures().stream().map((figure) -> inWords(figure, language)).toArray();
		return this.texts.getMessage(said.key(), figures, language);
	}

	/**
	 * Such as {@code 0,25 sn}, {@code 44 sn}, {@code 18 dk}, {@code 3 saat},
	 * {@code 2 gün}.
	 */
	String length(Duration time, Locale language) {
		long seconds = time.toSeconds();
		if (seconds < 10) {
			return text(language, "system.seconds", Math.round(time.toMillis() / 10.0) / 100.0);
		}
		if (seconds < 2 * MINUTE) {
			return text(language, "system.seconds", seconds);
		}
		return amount("system", seconds, language);
	}

	/** Such as {@code 18 dakikadır}, {@code 72 gündür}. */
	String forHowLong(Instant since, Locale language) {
		long seconds = Duration.between(since, this.clock.instant()).toSeconds();
		return (seconds < MINUTE) ? text(language, "since.now") : amount("since", seconds, language);
	}

	/** Such as {@code en az 18 dakikadır}. */
	String forAtLeast(Instant since, Locale language) {
		long seconds = Duration.between(since, this.clock.instant()).toSeconds();
		return (seconds < MINUTE) ? text(language, "since.unknown")
				: text(language, "since.at-least", amount("since", seconds, language));
	}

	/** Such as {@code 14.05}, or {@code dün 15.00} when it was not today. */
	String moment(Instant moment, Locale language) {
		return this.dates.isToday(moment) ? this.dates.time(moment, language) : hour(moment, language);
	}

	/** Such as {@code bugün 14.36} or {@code 12 Eylül 2026}. */
	String when(Instant moment, Locale language) {
		return this.dates.isToday(moment) ? text(language, "home.today", this.dates.time(moment, language))
				: this.dates.day(moment, language);
	}

	/** Such as {@code bugün 14.00}, {@code dün 15.00} or {@code 23 Kasım 09.00}. */
	String hour(Instant moment, Locale language) {
		if (this.dates.isToday(moment)) {
			return when(moment, language);
		}
		return this.dates.isToday(moment.plus(Duration.ofDays(1)))
				? text(language, "since.yesterday", this.dates.time(moment, language))
				: this.dates.brief(moment, language);
	}

	/** Such as {@code bugün 14.00–15.00}. */
	String wholeHour(Instant from, Locale language) {
		return hour(from, language) + "–" + this.dates.time(from.plus(Duration.ofHours(1)), language);
	}

	private String amount(String key, long seconds, Locale language) {
		if (seconds < 2 * HOUR) {
			return text(language, key + ".minutes", seconds / MINUTE);
		}
		return (seconds < 2 * DAY) ? text(language, key + ".hours", seconds / HOUR)
				: text(language, key + ".days", seconds / DAY);
	}

	private Object inWords(Object figure, Locale language) {
		if (figure instanceof Instant moment) {
			return this.dates.time(moment, language);
		}
		return (figure instanceof Duration time) ? length(time, language) : figure;
	}

}

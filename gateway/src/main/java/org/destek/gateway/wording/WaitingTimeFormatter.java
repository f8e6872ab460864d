package org.destek.gateway.wording;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.destek.foundation.wording.WorkingTime;
import org.destek.gateway.backend.ticket.ExpectedAnswer;
import org.destek.gateway.institution.Institution;

/** Says how soon requests are answered; nothing while that rests on too few of them. */
@Component
public class WaitingTimeFormatter {

	private static final int FEWEST_REQUESTS = 30;

	private final MessageSource texts;

	private final Duration workingDay;

	WaitingTimeFormatter(MessageSource texts, Institution institution) {
		this.texts = texts;
		this.workingDay = institution.workingDay();
	}

	/**
	 * The expected time in words.
	 * @return empty under 30 requests: not enough data
	 */
	public Optional<WaitingTime> of(@Nullable ExpectedAnswer expected, Locale language) {
		if (expected == null || expected.requests() < FEWEST_REQUESTS) {
			return Optional.empty();
		}
		long most = Math.max(1, expected.mostWithinMinutes());
		long share = Math.min(100, Math.max(4, Math.round(100.0 * expected.halfWithinMinutes() / most)));
		return Optional.of(new WaitingTime(expected.requests(), inWords(expected.halfWithinMinutes(), language),
				inWords(most, language), share));
	}

	/**
	 * Working minutes in words, such as {@code 40 dakika}, {@code 3 saat},
	 * {@code 2 iş günü}; rounded up, so that no word promises more than the figure.
	 */
	public String inWords(long minutes, Locale language) {
		WorkingTime time = WorkingTime.of(minutes, this.workingDay);
		String key = switch (time.unit()) {
			case MINUTES -> "time.minutes";
			case HOURS -> "time.hours";
			case WORKING_DAYS -> "time.workdays";
		};
		return this.texts.getMessage(key, new Object[] { time.amount() }, language);
	}

}

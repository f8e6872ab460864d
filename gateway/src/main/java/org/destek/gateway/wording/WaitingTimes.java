package org.destek.gateway.wording;

import java.util.Locale;
import java.util.Optional;

import org.destek.gateway.backend.ExpectedAnswer;
import org.destek.gateway.institution.Institution;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how soon requests are answered; nothing while that rests on too few of them. */
@Component
public class WaitingTimes {

	private static final int FEWEST_REQUESTS = 30;

	private static final long AN_HOUR = 60;

	private final MessageSource texts;

	private final long workingDay;

	WaitingTimes(MessageSource texts, Institution institution) {
		this.texts = texts;
		this.workingDay = institution.workingDay().toMinutes();
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
		long hours = ceil(minutes, AN_HOUR);
		if (hours * AN_HOUR >= this.workingDay) {
			return said("time.workdays", ceil(minutes, this.workingDay), language);
		}
		return (minutes < AN_HOUR) ? said("time.minutes", Math.max(1, minutes), language)
				: said("time.hours", hours, language);
	}

	private String said(String key, long amount, Locale language) {
		return this.texts.getMessage(key, new Object[] { amount }, language);
	}

	private static long ceil(long amount, long unit) {
		return (amount + unit - 1) / unit;
	}

}

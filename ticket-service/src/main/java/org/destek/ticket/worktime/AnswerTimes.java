package org.destek.ticket.worktime;

import java.util.Optional;
import java.util.OptionalLong;

/** How long requests about one topic waited for their first answer. */
final class AnswerTimes {

	static final int MIN_REQUESTS = 30;

	private static final double MEDIAN = 0.5;

	private static final double NINTH_DECILE = 0.9;

	private final WaitingTimeEstimate times = new WaitingTimeEstimate();

	/** Adds requests that were answered after so many working minutes. */
	void answered(long minutes, long requests) {
		this.times.done(minutes, requests);
	}

	/** Adds requests that had no answer in so many working minutes. */
	void waiting(long minutes, long requests) {
		this.times.waiting(minutes, requests);
	}

	/**
	 * What a new request may expect.
	 * @return the figures; empty under 30 requests, or when too many still wait to tell
	 */
	Optional<ExpectedAnswer> expected() {
		long requests = this.times.number();
		OptionalLong half = this.times.within(MEDIAN);
		OptionalLong most = this.times.within(NINTH_DECILE);
		if (requests < MIN_REQUESTS || half.isEmpty() || most.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new ExpectedAnswer(requests, half.getAsLong(), most.getAsLong()));
	}

}

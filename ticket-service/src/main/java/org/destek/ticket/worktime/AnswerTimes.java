package org.destek.ticket.worktime;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long requests about one topic waited for their first answer. One that still waits
 * is neither left out nor called answered: it counts, as long as it has waited by now,
 * among those that had no answer yet (the estimator of Kaplan and Meier). With no such
 * request the figures are the plain percentiles.
 */
final class AnswerTimes {

	static final int MIN_REQUESTS = 30;

	private static final double MEDIAN = 0.5;

	private static final double NINTH_DECILE = 0.9;

	/** Sums of fractions miss a round figure by less than that. */
	private static final double ROUNDING = 1e-9;

	private final SortedMap<Long, Step> steps = new TreeMap<>();

	/** Adds requests that were answered after so many working minutes. */
	void answered(long minutes, long requests) {
		this.steps.merge(minutes, new Step(requests, 0), Step::plus);
	}

	/** Adds requests that had no answer in so many working minutes. */
	void waiting(long minutes, long requests) {
		this.steps.merge(minutes, new Step(0, requests), Step::plus);
	}

	/**
	 * What a new request may expect.
	 * @return the figures; empty under 30 requests, or when too many still wait to tell
	 */
	Optional<ExpectedAnswer> expected() {
		long requests = this.steps.values().stream().mapToLong(Step::requests).sum();
		OptionalLong half = within(MEDIAN, requests);
		OptionalLong most = within(NINTH_DECILE, requests);
		if (requests < MIN_REQUESTS || half.isEmpty() || most.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new ExpectedAnswer(requests, half.getAsLong(), most.getAsLong()));
	}

	private OptionalLong within(double share, long requests) {
		double unanswered = 1;
		long left = requests;
		for (Map.Entry<Long, Step> each : this.steps.entrySet()) {
			unanswered *= 1 - (double) each.getValue().answered() / left;
			left -= each.getValue().requests();
			if (1 - unanswered >= share - ROUNDING) {
				return OptionalLong.of(each.getKey());
			}
		}
		return OptionalLong.empty();
	}

	/** What became of requests at one waiting time. */
	private record Step(long answered, long waiting) {

		long requests() {
			return this.answered + this.waiting;
		}

		Step plus(Step other) {
			return new Step(this.answered + other.answered, this.waiting + other.waiting);
		}

	}

}

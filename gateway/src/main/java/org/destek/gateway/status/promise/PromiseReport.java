package org.destek.gateway.status.promise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How all promises stand.
 *
 * @param promises in the order of the page
 * @param requestsLost how many; null when nobody can tell
 * @param requests those of the last day, by the hour; null when nobody counted
 * @param countsAreBehind whether a request came that is not counted yet
 * @param countedAt up to when all was counted; null before the first count
 */
public record PromiseReport(List<Promise> promises, @Nullable Long requestsLost, @Nullable TimeSeries requests,
		boolean countsAreBehind, @Nullable Instant countedAt) {

	/**
	 * Judges.
	 * @param inputs what was counted
	 * @return the promises and what stands above them
	 */
	public static PromiseReport of(PromiseInputs inputs) {
		Instant now = inputs.now();
		Optional<TimeSeries> accepted = inputs.tickets().series("requests", now);
		Optional<Reconciliation> compared = accepted.flatMap((requests) -> inputs.notices()
			.series("requests", now)
			.map((told) -> Reconciliation.of(requests, told, now))
			.filter((each) -> !each.told().hours().isEmpty()));
		return new PromiseReport(new PromiseEvaluator(inputs, compared).evaluate(),
				compared.map(Reconciliation::lostInAll).orElse(null), all(inputs), inputs.countsAreBehind(),
				inputs.countedAt());
	}

	/** Those that are compared leave out the newest, for they are on their way. */
	private static @Nullable TimeSeries all(PromiseInputs inputs) {
		return inputs.tickets().series("one-intent", inputs.now()).orElse(null);
	}

}

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
public record PromiseReport(List<Promise> promises, @Nullable Long requestsLost, @Nullable Series requests,
		boolean countsAreBehind, @Nullable Instant countedAt) {

	/**
	 * Judges.
	 * @param evidence what was counted
	 * @return the promises and what stands above them
	 */
	public static PromiseReport of(Evidence evidence) {
		Instant now = evidence.now();
		Optional<Series> accepted = evidence.tickets().series("requests", now);
		Optional<Reconciliation> compared = accepted.flatMap((requests) -> evidence.notices()
			.series("requests", now)
			.map((told) -> Reconciliation.of(requests, told, now))
			.filter((each) -> !each.told().hours().isEmpty()));
		return new PromiseReport(new Promises(evidence, compared).judged(),
				compared.map(Reconciliation::lostInAll).orElse(null), all(evidence), evidence.countsAreBehind(),
				evidence.countedAt());
	}

	/** Those that are compared leave out the newest, for they are on their way. */
	private static @Nullable Series all(Evidence evidence) {
		return evidence.tickets().series("one-intent", evidence.now()).orElse(null);
	}

}

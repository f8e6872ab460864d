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
 */
public record PromiseReport(List<Promise> promises, @Nullable Long requestsLost, @Nullable Series requests) {

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
				compared.map(Reconciliation::lostInAll).orElse(null), accepted.orElse(null));
	}

}

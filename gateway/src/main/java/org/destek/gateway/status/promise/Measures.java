package org.destek.gateway.status.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What one service counted.
 *
 * @param at when; null before its first count
 * @param series by the name of the measurement
 */
public record Measures(@Nullable Instant at, Map<String, TimeSeries> series) {

	/** Of a service that has not answered yet. */
	public static final Measures NONE = new Measures(null, Map.of());

	private static final Duration STALE = Duration.ofMinutes(5);

	/**
	 * What is known after an answer: a service that has just started has not counted yet,
	 * and what it counted before is judged by its age.
	 */
	public Measures next(Measures told) {
		return (told.at == null && this.at != null) ? this : told;
	}

	/** Whether the service answers and has not counted yet. */
	boolean isBeginning() {
		return this.at == null && this != NONE;
	}

	/** A measurement that is fit to judge by; what was counted long ago is not. */
	Optional<TimeSeries> series(String name, Instant now) {
		boolean fresh = this.at != null && this.at.isAfter(now.minus(STALE));
		return fresh ? Optional.ofNullable(this.series.get(name)).filter((each) -> !each.hours().isEmpty())
				: Optional.empty();
	}

}

package org.destek.foundation.measurement;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was counted.
 *
 * @param at when this copy last counted; null before it did
 * @param series by the name of the measurement
 */
public record Measures(@Nullable Instant at, Map<String, Series> series) {

	/**
	 * One measurement.
	 *
	 * @param first the first hour that was ever counted
	 * @param hours the last day, the oldest first
	 * @param days the last ninety days, the oldest first
	 */
	public record Series(Instant first, List<Slot> hours, List<Slot> days) {
	}

	/**
	 * An hour or a day.
	 *
	 * @param from its beginning
	 * @param total how many things were counted
	 * @param missed how many of them broke the promise
	 * @param figure what else the measurement tells; for a day the sum of its hours
	 */
	public record Slot(Instant from, long total, long missed, long figure) {
	}

}

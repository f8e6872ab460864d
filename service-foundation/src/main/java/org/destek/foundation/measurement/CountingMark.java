package org.destek.foundation.measurement;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * How far a measurement has been counted.
 *
 * @param until what arrived before is kept; null when nothing is
 * @param first the first hour that was ever counted; null when none was
 * @param last the last one
 * @param longest how long the oldest transaction under way has been, in seconds
 */
record CountingMark(@Nullable Instant until, @Nullable Instant first, @Nullable Instant last, double longest) {

	private static final Duration AT_MOST = Duration.ofDays(6);

	/**
	 * The first hour to be counted in a round: so many before this one, and those that
	 * were missed while nobody counted.
	 */
	Instant firstHour(int hoursBack, Instant now) {
		if (this.first == null || this.last == null) {
			return hour(now);
		}
		Instant back = this.last.minus(Duration.ofHours(hoursBack));
		Instant hour = latest(latest(this.first, back), now.minus(AT_MOST));
		return hour(hour.isBefore(now) ? hour : now);
	}

	/**
	 * Whether what is kept says nothing: there is none, its counts are gone, it is too
	 * old, or the clock was put back behind it.
	 */
	boolean isVoid(Instant now) {
		return this.first == null || this.until == null || this.until.isAfter(now)
				|| this.until.isBefore(hour(now.minus(AT_MOST)));
	}

	/**
	 * Before when everything that arrived can be seen: a row of a transaction under way
	 * arrived after that began, but for the difference of clocks.
	 */
	Instant settled(Duration settling, Instant now) {
		return now.minus(settling)
			.minusMillis(Math.max(0, (long) Math.ceil(this.longest * 1000)))
			.truncatedTo(ChronoUnit.MILLIS);
	}

	static Instant hour(Instant time) {
		return time.truncatedTo(ChronoUnit.HOURS);
	}

	private static Instant latest(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}

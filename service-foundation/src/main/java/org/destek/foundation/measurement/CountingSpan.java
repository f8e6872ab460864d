package org.destek.foundation.measurement;

import java.time.Duration;
import java.time.Instant;

/**
 * What one round counts of a measurement.
 *
 * @param since up to where arrivals are kept already
 * @param settled up to where they are kept now
 * @param first the first hour to be counted
 * @param now the round's time
 */
record CountingSpan(Instant since, Instant settled, Instant first, Instant now) {

	/** A mark that stands for longer moves though nothing arrived. */
	private static final Duration STANDS = Duration.ofMinutes(5);

	static CountingSpan of(Instant since, Instant settled, Instant first, Instant now) {
		return new CountingSpan(since, settled.isAfter(since) ? settled : since, first, now);
	}

	/** Where the next statement ends: sums are kept by the hour of arrival. */
	Instant stepEnd() {
		Instant hour = nextHour(this.since);
		return hour.isBefore(this.settled) ? hour : this.settled;
	}

	/** Where this hour ends; the clock of another copy may be ahead. */
	Instant end() {
		return nextHour(this.now);
	}

	boolean isOneStep() {
		return stepEnd().equals(this.settled);
	}

	CountingSpan afterStep() {
		return new CountingSpan(stepEnd(), this.settled, this.first, this.now);
	}

	/** A round at rest writes nothing, but the next ones shall not look far back. */
	boolean isLong() {
		return this.since.plus(STANDS).isBefore(this.settled);
	}

	private static Instant nextHour(Instant time) {
		return CountingMark.hour(time).plus(Duration.ofHours(1));
	}

}

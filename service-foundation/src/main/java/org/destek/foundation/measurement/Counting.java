package org.destek.foundation.measurement;

import java.time.Instant;

import reactor.core.publisher.Mono;

/** Counts one measurement on from where it was left. */
class Counting {

	private final KeptMeasuredHours counts;

	Counting(KeptMeasuredHours counts) {
		this.counts = counts;
	}

	/**
	 * Counts what is new, and the hours to which it belongs.
	 * @param measurement what is counted
	 * @param hoursBack how many hours before this one are counted again
	 * @param now the round's time
	 * @return how many hours have another count now
	 */
	Mono<Long> count(Measurement measurement, int hoursBack, Instant now) {
		return this.counts.mark(measurement.name())
			.flatMap((mark) -> begin(measurement, mark, mark.firstHour(hoursBack, now), now))
			.flatMap((span) -> catchUp(measurement, span))
			.flatMap((span) -> this.counts.count(measurement, span));
	}

	private Mono<CountingSpan> begin(Measurement measurement, CountingMark mark, Instant first, Instant now) {
		Instant settled = mark.settled(measurement.settling(), now);
		Instant known = mark.until();
		return (known != null && !mark.isVoid(now)) ? Mono.just(CountingSpan.of(known, settled, first, now))
				: this.counts.beginAt(measurement.name(), first)
					.thenReturn(CountingSpan.of(first, settled, first, now));
	}

	private Mono<CountingSpan> catchUp(Measurement measurement, CountingSpan span) {
		return Mono.just(span).expand((each) -> step(measurement, each)).last();
	}

	private Mono<CountingSpan> step(Measurement measurement, CountingSpan span) {
		return span.isOneStep() ? Mono.empty()
				: this.counts.keep(measurement, span.since(), span.stepEnd()).thenReturn(span.afterStep());
	}

}

package org.destek.ticket.submission;

import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import org.destek.foundation.measurement.Measurement;
import org.destek.ticket.measure.HourlyCounts;

/**
 * How long it takes until a request is accepted: each counts under the first bound that
 * it stayed within. The figure is the time, in milliseconds, that 99 of 100 stayed
 * within.
 */
@Component
class AcceptanceTimes implements Measurement {

	private static final String ACCEPTED = "accepted";

	private static final int[] BOUNDS = { 25, 50, 75, 100, 150, 200, 250, 300, 400, 500, 750, 1000, 2000, 5000 };

	private static final int LONGEST = 10_000;

	private final HourlyCounts counts;

	AcceptanceTimes(HourlyCounts counts) {
		this.counts = counts;
	}

	void accepted(long millis) {
		this.counts.add(ACCEPTED, IntStream.of(BOUNDS).filter((bound) -> millis <= bound).findFirst().orElse(LONGEST),
				1);
	}

	@Override
	public String name() {
		return "accepted-fast";
	}

	@Override
	public String standing() {
		return """
				select counted.hour, mark, count as total, case when mark > 500 then count else 0 end as missed, 0 as figure
				  from hours join counted_hour as counted on counted.hour = hours.hour and what = 'accepted'
				""";
	}

	@Override
	public String figure() {
		return "min(mark) filter (where so_far >= 0.99 * in_all)";
	}

}

package org.destek.ticket.submission;

import java.util.stream.IntStream;

import org.destek.ticket.measure.HourlyCounts;
import org.destek.measurement.Measurement;

import org.springframework.stereotype.Component;

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
	public String counts() {
		return """
				select hour, coalesce(sum(count), 0) as total, coalesce(sum(count) filter (where mark > 500), 0) as missed,
				       coalesce(min(mark) filter (where so_far >= 0.99 * in_all), 0) as figure
				  from hours left join (
				       select hour, mark, count, sum(count) over (partition by hour order by mark) as so_far,
				              sum(count) over (partition by hour) as in_all
				         from counted_hour where what = 'accepted') as counted using (hour)
				 group by hour
				""";
	}

}

package org.destek.gateway.status.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What services counted until half past two in the afternoon; days begin at midnight UTC.
 */
final class MeasureFixtures {

	static final Instant NOW = Instant.parse("2026-11-23T14:30:00Z");

	static final Instant HOUR = Instant.parse("2026-11-23T14:00:00Z");

	static final Instant TODAY = Instant.parse("2026-11-23T00:00:00Z");

	static final Instant FIRST = TODAY.minus(Duration.ofDays(40));

	private MeasureFixtures() {
	}

	static Promise named(String name, PromiseReport report) {
		return report.promises().stream().filter((each) -> each.name().equals(name)).findFirst().orElseThrow();
	}

	static PromiseInputs inputs(Map<String, TimeSeries> tickets, Map<String, TimeSeries> notices, Duration waits) {
		return new PromiseInputs(new Measures(NOW, tickets), new Measures(NOW, notices), 14, waits, null, null, 0,
				List.of(), NOW);
	}

	static TimeSeries series(List<TimeBucket> hours, List<TimeBucket> days) {
		return new TimeSeries(FIRST, hours, days);
	}

	/** The last day, five things an hour and none of them missed. */
	static List<TimeBucket> quiet() {
		List<TimeBucket> hours = new ArrayList<>();
		for (int at = 0; at < 24; at++) {
			hours.add(hour(at, 5, 0, 100));
		}
		return hours;
	}

	/** The last day with nothing in it but these. */
	static List<TimeBucket> hours(TimeBucket... busy) {
		List<TimeBucket> hours = quiet();
		hours.replaceAll((bucket) -> Arrays.stream(busy)
			.filter((each) -> each.from().equals(bucket.from()))
			.findFirst()
			.orElse(new TimeBucket(bucket.from(), 0, 0, 0)));
		return hours;
	}

	static TimeBucket hour(int at, long total, long missed, long figure) {
		return new TimeBucket(HOUR.minus(Duration.ofHours(23L - at)), total, missed, figure);
	}

	/** Forty days; what was missed by how many days ago it was. */
	static List<TimeBucket> days(Map<Integer, Long> missed) {
		List<TimeBucket> days = new ArrayList<>();
		for (int ago = 40; ago >= 0; ago--) {
			days.add(new TimeBucket(TODAY.minus(Duration.ofDays(ago)), 50, missed.getOrDefault(ago, 0L), 0));
		}
		return days;
	}

}

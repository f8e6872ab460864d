package org.destek.gateway.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.destek.gateway.status.Plot.Bar;
import org.destek.gateway.status.promise.LatencyTarget;
import org.destek.gateway.status.promise.TimeBucket;
import org.destek.gateway.status.promise.TimeSeries;

/**
 * Times of the last 24 hours as a line: at scale up to the promised time, compressed
 * above it, broken where nobody counted.
 *
 * @param lines points of polylines
 * @param x of the newest value
 * @param newest the newest value
 */
record LatencyLine(List<String> lines, double x, double y, Duration newest) {

	/** How far down the promised time stands. */
	static final double DASH = 20;

	private static final double TOP = 4;

	/** So many times the promised time is the top of the field. */
	private static final double HIGHEST = 720;

	private static final double MARK = 7;

	static LatencyLine of(TimeSeries series, LatencyTarget target, Instant now) {
		List<String> lines = new ArrayList<>();
		LatencyLine line = new LatencyLine(lines, 0, 0, Duration.ZERO);
		StringBuilder points = new StringBuilder();
		int expected = 0;
		for (TimeBucket hour : series.hours()) {
			int place = HourPlots.place(hour, now);
			if (place != expected && !points.isEmpty()) {
				lines.add(points.toString());
				points.setLength(0);
			}
			expected = place + 1;
			Duration time = (place == HourPlots.HOURS - 1) ? longer(hour, target) : Duration.ofMillis(hour.figure());
			if (!time.isZero()) {
				line = new LatencyLine(lines, x(place), y(time, target.limit()), time);
				points.append(String.format(Locale.ROOT, "%.1f,%.1f ", line.x(), line.y()));
			}
		}
		lines.add(points.toString());
		return line;
	}

	boolean isEmpty() {
		return this.newest.isZero();
	}

	/** The newest value as a block. */
	List<Bar> mark(String look) {
		return isEmpty() ? List.of() : List.of(new Bar(this.x - MARK / 2, this.y - MARK / 2, MARK, MARK, look));
	}

	private static Duration longer(TimeBucket hour, LatencyTarget target) {
		Duration counted = Duration.ofMillis(hour.figure());
		return (target.waits().compareTo(counted) > 0) ? target.waits() : counted;
	}

	private static double x(int place) {
		return MARK / 2 + place * (Plot.WIDTH - MARK) / (HourPlots.HOURS - 1);
	}

	private static double y(Duration time, Duration limit) {
		double part = (double) time.toMillis() / limit.toMillis();
		double ground = Plot.HEIGHT - TOP;
		return (part <= 1) ? ground - part * (ground - DASH)
				: Math.max(TOP, DASH - (DASH - TOP) * Math.log(part) / Math.log(HIGHEST));
	}

}

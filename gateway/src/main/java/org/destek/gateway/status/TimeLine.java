package org.destek.gateway.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.destek.gateway.status.Plot.Bar;
import org.destek.gateway.status.promise.Pace;
import org.destek.gateway.status.promise.Series;
import org.destek.gateway.status.promise.Slot;

/**
 * Times of the last 24 hours as a line: at scale up to the promised time, compressed
 * above it, broken where nobody counted.
 *
 * @param lines points of polylines
 * @param x of the newest value
 * @param newest the newest value
 */
record TimeLine(List<String> lines, double x, double y, Duration newest) {

	/** How far down the promised time stands. */
	static final double DASH = 20;

	private static final double TOP = 4;

	/** So many times the promised time is the top of the field. */
	private static final double HIGHEST = 720;

	private static final double MARK = 7;

	static TimeLine of(Series series, Pace pace, Instant now) {
		List<String> lines = new ArrayList<>();
		TimeLine line = new TimeLine(lines, 0, 0, Duration.ZERO);
		StringBuilder points = new StringBuilder();
		int expected = 0;
		for (Slot hour : series.hours()) {
			int place = HourPlots.place(hour, now);
			if (place != expected && !points.isEmpty()) {
				lines.add(points.toString());
				points.setLength(0);
			}
			expected = place + 1;
			Duration time = (place == HourPlots.HOURS - 1) ? longer(hour, pace) : Duration.ofMillis(hour.figure());
			if (!time.isZero()) {
				line = new TimeLine(lines, x(place), y(time, pace.limit()), time);
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

	private static Duration longer(Slot hour, Pace pace) {
		Duration counted = Duration.ofMillis(hour.figure());
		return (pace.waits().compareTo(counted) > 0) ? pace.waits() : counted;
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

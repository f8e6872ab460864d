package org.destek.gateway.status;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import org.destek.gateway.status.Plot.Bar;
import org.destek.gateway.status.promise.LatencyTarget;
import org.destek.gateway.status.promise.TimeBucket;
import org.destek.gateway.status.promise.TimeSeries;

/**
 * Draws the last 24 hours: how long things took against the time that is promised, and
 * how many there were.
 */
@Component
class HourPlots {

	static final int HOURS = 24;

	private static final double STEP = Plot.WIDTH / HOURS;

	private final StatusFormatter formatter;

	HourPlots(StatusFormatter formatter) {
		this.formatter = formatter;
	}

	/** A line of times, at scale up to the promised one and compressed above it. */
	Plot times(TimeSeries series, LatencyTarget target, String look, Instant now, Locale language) {
		LatencyLine line = LatencyLine.of(series, target, now);
		List<TimeBucket> busy = series.hours().stream().filter((hour) -> hour.total() > 0).toList();
		String promised = this.formatter.length(target.limit(), language);
		String newest = line.isEmpty() ? null : this.formatter.length(line.newest(), language);
		String text = (newest == null || busy.isEmpty()) ? this.formatter.text(language, "plot.times.none", promised)
				: this.formatter.text(language, "plot.times.text", slowest(busy, language), newest, promised);
		return new Plot(text, this.formatter.text(language, "plot.hours.from"),
				this.formatter.text(language, "plot.hours.to"), this.formatter.text(language, "plot.limit", promised),
				newest, line.mark(look), line.lines(), LatencyLine.DASH);
	}

	private String slowest(List<TimeBucket> busy, Locale language) {
		TimeBucket slowest = busy.stream().max(Comparator.comparingLong(TimeBucket::figure)).get();
		return this.formatter.text(language, "plot.times.slowest",
				this.formatter.length(Duration.ofMillis(slowest.figure()), language),
				this.formatter.wholeHour(slowest.from(), language));
	}

	/** A column an hour, the most of them as high as the field. */
	Plot counts(TimeSeries series, boolean behind, Instant now, Locale language) {
		TimeBucket most = series.hours()
			.stream()
			.max(Comparator.comparingLong(TimeBucket::total))
			.orElseThrow(() -> new IllegalArgumentException("Nobody counted"));
		double scale = (Plot.HEIGHT - 1) / Math.max(1, most.total());
		List<Bar> bars = series.hours()
			.stream()
			.map((hour) -> Bar.of(place(hour, now) * STEP, STEP - 3, Math.max(1, hour.total() * scale), "count"))
			.toList();
		TimeBucket last = series.hours().get(series.hours().size() - 1);
		String text = (most.total() == 0)
				? this.formatter.text(language, behind ? "plot.counts.behind" : "plot.counts.none")
				: this.formatter.text(language, "plot.counts.text", most.total(),
						this.formatter.wholeHour(most.from(), language), last.total());
		Instant first = now.truncatedTo(ChronoUnit.HOURS).minus(HOURS - 1L, ChronoUnit.HOURS);
		return new Plot(text, this.formatter.hour(first, language), this.formatter.text(language, "plot.hours.to"),
				null, null, bars, List.of(), null);
	}

	/** Which of the 24 columns an hour stands in. */
	static int place(TimeBucket hour, Instant now) {
		return (int) (HOURS - 1 - Duration.between(hour.from(), now).toHours());
	}

}

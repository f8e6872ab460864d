package org.destek.gateway.status;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.destek.gateway.status.Plot.Bar;
import org.destek.gateway.status.promise.Pace;
import org.destek.gateway.status.promise.Series;
import org.destek.gateway.status.promise.Slot;

import org.springframework.stereotype.Component;

/**
 * Draws the last 24 hours: how long things took against the time that is promised, and
 * how many there were.
 */
@Component
class HourPlots {

	static final int HOURS = 24;

	private static final double STEP = Plot.WIDTH / HOURS;

	private final StatusWords words;

	HourPlots(StatusWords words) {
		this.words = words;
	}

	/** A line of times, at scale up to the promised one and compressed above it. */
	Plot times(Series series, Pace pace, String look, Instant now, Locale language) {
		TimeLine line = TimeLine.of(series, pace, now);
		List<Slot> busy = series.hours().stream().filter((hour) -> hour.total() > 0).toList();
		String promised = this.words.length(pace.limit(), language);
		String newest = line.isEmpty() ? null : this.words.length(line.newest(), language);
		String text = (newest == null || busy.isEmpty()) ? this.words.text(language, "plot.times.none", promised)
				: this.words.text(language, "plot.times.text", slowest(busy, language), newest, promised);
		return new Plot(text, this.words.text(language, "plot.hours.from"), this.words.text(language, "plot.hours.to"),
				this.words.text(language, "plot.limit", promised), newest, line.mark(look), line.lines(),
				TimeLine.DASH);
	}

	private String slowest(List<Slot> busy, Locale language) {
		Slot slowest = busy.stream().max(Comparator.comparingLong(Slot::figure)).get();
		return this.words.text(language, "plot.times.slowest",
				this.words.length(Duration.ofMillis(slowest.figure()), language),
				this.words.wholeHour(slowest.from(), language));
	}

	/** A column an hour, the most of them as high as the field. */
	Plot counts(Series series, boolean behind, Instant now, Locale language) {
		Slot most = series.hours()
			.stream()
			.max(Comparator.comparingLong(Slot::total))
			.orElseThrow(() -> new IllegalArgumentException("Nobody counted"));
		double scale = (Plot.HEIGHT - 1) / Math.max(1, most.total());
		List<Bar> bars = series.hours()
			.stream()
			.map((hour) -> Bar.of(place(hour, now) * STEP, STEP - 3, Math.max(1, hour.total() * scale), "count"))
			.toList();
		Slot last = series.hours().get(series.hours().size() - 1);
		String text = (most.total() == 0)
				? this.words.text(language, behind ? "plot.counts.behind" : "plot.counts.none")
				: this.words.text(language, "plot.counts.text", most.total(),
						this.words.wholeHour(most.from(), language), last.total());
		Instant first = now.truncatedTo(ChronoUnit.HOURS).minus(HOURS - 1L, ChronoUnit.HOURS);
		return new Plot(text, this.words.hour(first, language), this.words.text(language, "plot.hours.to"), null, null,
				bars, List.of(), null);
	}

	/** Which of the 24 columns an hour stands in. */
	static int place(Slot hour, Instant now) {
		return (int) (HOURS - 1 - Duration.between(hour.from(), now).toHours());
	}

}

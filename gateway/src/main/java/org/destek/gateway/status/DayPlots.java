package org.destek.gateway.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.gateway.institution.Institution;
import org.destek.gateway.status.Plot.Bar;
import org.destek.gateway.status.promise.TimeBucket;
import org.destek.gateway.status.promise.TimeSeries;

/**
 * Draws thirty days: low blocks for days on which a promise was kept, tall ones for the
 * others, next to nothing where nobody counted.
 */
@Component
class DayPlots {

	private static final int DAYS = 30;

	private static final double STEP = 11;

	private static final double BLOCK = 8;

	private static final double LOW = 10;

	private static final double TALL = 34;

	private static final double NOTHING = 2;

	private final StatusFormatter formatter;

	private final ZoneId zone;

	DayPlots(StatusFormatter formatter, Institution institution) {
		this.formatter = formatter;
		this.zone = institution.timeZone();
	}

	Plot of(TimeSeries series, LocalDate today, Locale language) {
		Map<LocalDate, TimeBucket> days = series.days()
			.stream()
			.collect(Collectors.toMap(this::date, Function.identity(), (one, other) -> other));
		List<Bar> bars = IntStream.range(0, DAYS)
			.mapToObj((at) -> bar(at, days.get(today.minusDays(DAYS - 1L - at))))
			.toList();
		return new Plot(inWords(bars, series.days(), language), this.formatter.text(language, "plot.days.from"),
				this.formatter.text(language, "plot.days.to"), null, null, bars, List.of(), null);
	}

	private static Bar bar(int at, @Nullable TimeBucket day) {
		if (day == null) {
			return Bar.of(at * STEP, BLOCK, NOTHING, "none");
		}
		return (day.missed() == 0) ? Bar.of(at * STEP, BLOCK, LOW, "kept") : Bar.of(at * STEP, BLOCK, TALL, "broken");
	}

	private String inWords(List<Bar> bars, List<TimeBucket> days, Locale language) {
		long kept = bars.stream().filter((bar) -> bar.look().equals("kept")).count();
		long broken = bars.stream().filter((bar) -> bar.look().equals("broken")).count();
		String text = this.formatter.text(language, "plot.days.text", kept, broken, DAYS - kept - broken);
		return days.stream()
			.filter((day) -> day.missed() > 0)
			.reduce((first, second) -> second)
			.map((last) -> text + " "
					+ this.formatter.text(language, "plot.days.last", this.formatter.when(last.from(), language)))
			.orElse(text);
	}

	private LocalDate date(TimeBucket day) {
		return LocalDate.ofInstant(day.from(), this.zone);
	}

}

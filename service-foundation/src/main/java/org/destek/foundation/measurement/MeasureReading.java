package org.destek.foundation.measurement;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import reactor.core.publisher.Mono;

import org.destek.foundation.measurement.MeasuredHours.MeasuredSlot;
import org.destek.foundation.measurement.Measures.Series;
import org.destek.foundation.measurement.Measures.Slot;

/**
 * Reads what was counted. Days to which nothing can be added any more are read once an
 * hour, for they are most of it.
 */
class MeasureReading {

	private static final Duration A_DAY = Duration.ofHours(24);

	/** Longer than any hour is counted again. */
	private static final int DAYS_THAT_CHANGE = 8;

	private final MeasuredHours hours;

	private final ZoneId zone;

	private final AtomicReference<FinishedDays> finished = new AtomicReference<>(
			new FinishedDays(Instant.MIN, List.of()));

	MeasureReading(MeasuredHours hours, ZoneId zone) {
		this.hours = hours;
		this.zone = zone;
	}

	Mono<Measures> read(Instant now) {
		Instant changing = ZonedDateTime.ofInstant(now, this.zone)
			.toLocalDate()
			.minusDays(DAYS_THAT_CHANGE)
			.atStartOfDay(this.zone)
			.toInstant();
		return Mono
			.zip(this.hours.hours(A_DAY, now).collectList(), finishedBefore(changing, CountingMark.hour(now)),
					this.hours.days(this.zone, changing, now.plusNanos(1000)).collectList())
			.map((read) -> measures(now, read.getT1(), read.getT2().days(), read.getT3()));
	}

	private Mono<FinishedDays> finishedBefore(Instant changing, Instant hour) {
		FinishedDays known = this.finished.get();
		if (known != null && known.readIn().equals(hour)) {
			return Mono.just(known);
		}
		return this.hours.days(this.zone, Instant.EPOCH, changing)
			.collectList()
			.map((days) -> new FinishedDays(hour, days))
			.doOnNext(this.finished::set);
	}

	private static Measures measures(Instant now, List<MeasuredSlot> hours, List<MeasuredSlot> finished,
			List<MeasuredSlot> changing) {
		List<MeasuredSlot> days = Stream.concat(finished.stream(), changing.stream()).toList();
		Map<String, Series> series = new LinkedHashMap<>();
		days.forEach((day) -> series.computeIfAbsent(day.measure(),
				(name) -> new Series(day.first(), of(name, hours), of(name, days))));
		return new Measures(days.isEmpty() ? null : now, series);
	}

	private static List<Slot> of(String measure, List<MeasuredSlot> slots) {
		return slots.stream().filter((each) -> each.measure().equals(measure)).map(MeasuredSlot::slot).toList();
	}

	/**
	 * Days that are over for good.
	 *
	 * @param readIn the hour in which they were read
	 * @param days their sums, the oldest first
	 */
	private record FinishedDays(Instant readIn, List<MeasuredSlot> days) {
	}

}

package org.destek.notification.measure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.destek.notification.measure.MeasuredHours.MeasuredSlot;
import org.destek.notification.measure.Measures.Series;
import org.destek.notification.measure.Measures.Slot;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts once a minute, and keeps what came of it for whoever asks. */
@Component
class MeasureTaker {

	private static final Duration A_DAY = Duration.ofHours(24);

	private final List<Measurement> measurements;

	private final MeasuredHours hours;

	private final MeasureProperties properties;

	private final Clock clock;

	private final AtomicReference<Measures> last = new AtomicReference<>(new Measures(null, Map.of()));

	MeasureTaker(List<Measurement> measurements, MeasuredHours hours, MeasureProperties properties, Clock clock) {
		this.measurements = measurements;
		this.hours = hours;
		this.properties = properties;
		this.clock = clock;
	}

	Measures last() {
		return Objects.requireNonNull(this.last.get());
	}

	@Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT1M")
	Mono<Void> take() {
		Instant now = this.clock.instant();
		return Flux.fromIterable(this.measurements)
			.concatMap((each) -> this.hours.recount(each, now))
			.then(this.hours.forget(now.minus(this.properties.keep())))
			.then(Mono.defer(() -> read(now)))
			.doOnNext(this.last::set)
			.then();
	}

	private Mono<Measures> read(Instant now) {
		return Mono.zip(this.hours.hours(A_DAY, now).collectList(),
				this.hours.days(this.properties.timeZone(), now).collectList(), MeasureTaker::measures);
	}

	private static Measures measures(List<MeasuredSlot> hours, List<MeasuredSlot> days) {
		Map<String, Series> series = new LinkedHashMap<>();
		days.forEach((day) -> series.computeIfAbsent(day.measure(),
				(name) -> new Series(day.first(), of(name, hours), of(name, days))));
		return new Measures(days.stream().map(MeasuredSlot::measuredAt).max(Comparator.naturalOrder()).orElse(null),
				series);
	}

	private static List<Slot> of(String measure, List<MeasuredSlot> slots) {
		return slots.stream().filter((each) -> each.measure().equals(measure)).map(MeasuredSlot::slot).toList();
	}

}

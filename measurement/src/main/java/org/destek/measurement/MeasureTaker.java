package org.destek.measurement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;

import org.destek.measurement.MeasuredHours.MeasuredSlot;
import org.destek.measurement.Measures.Series;
import org.destek.measurement.Measures.Slot;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Counts every fifteen seconds, and keeps what came of it for whoever asks. What reaches
 * further back than the last hour costs the most and changes the least: it is counted
 * again once a minute.
 */
public class MeasureTaker {

	private static final int ROUNDS_A_MINUTE = 4;

	private static final Duration A_DAY = Duration.ofHours(24);

	private final List<Measurement> measurements;

	private final List<PendingCounts> pending;

	private final MeasuredHours hours;

	private final MeasureProperties properties;

	private final Clock clock;

	private final AtomicInteger rounds = new AtomicInteger();

	private final AtomicReference<Measures> last = new AtomicReference<>(new Measures(null, Map.of()));

	MeasureTaker(List<Measurement> measurements, List<PendingCounts> pending, MeasuredHours hours,
			MeasureProperties properties, Clock clock) {
		this.measurements = measurements;
		this.pending = pending;
		this.hours = hours;
		this.properties = properties;
		this.clock = clock;
	}

	/** What came of the last round, or of none; costs nothing. */
	public Measures last() {
		return Objects.requireNonNull(this.last.get());
	}

	/** Counts all that may have changed; again is harmless. */
	public Mono<Void> take() {
		return round(Measurement::hoursBack);
	}

	/** Called once, at the start, and subscribed to anew for each round. */
	@Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT15S")
	Mono<Void> rounds() {
		return Mono.defer(() -> (this.rounds.getAndIncrement() % ROUNDS_A_MINUTE == 0) ? take()
				: round((each) -> Math.min(1, each.hoursBack())));
	}

	private Mono<Void> round(ToIntFunction<Measurement> hoursBack) {
		return Mono.defer(() -> round(hoursBack, this.clock.instant()));
	}

	private Mono<Void> round(ToIntFunction<Measurement> hoursBack, Instant now) {
		return Flux.fromIterable(this.pending)
			.concatMap((each) -> each.store(now))
			.thenMany(Flux.fromIterable(this.measurements)
				.concatMap((each) -> this.hours.recount(each, hoursBack.applyAsInt(each), now)))
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

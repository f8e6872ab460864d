package org.destek.foundation.measurement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;

import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts every fifteen seconds, and keeps what came of it for whoever asks. What reaches
 * further back than the last hour changes the least: it is counted again once a minute. A
 * round reads what is new since the last one, and writes nothing when nothing is; where
 * nothing at all was written to the database, what grows late by time alone is counted
 * within the minute.
 */
public class MeasureTaker {

	private static final int ROUNDS_A_MINUTE = 4;

	private final List<Measurement> measurements;

	private final List<PendingCounts> pending;

	private final Counting counting;

	private final KeptMeasuredHours kept;

	private final MeasuredHours hours;

	private final MeasureReading reading;

	private final MeasureProperties properties;

	private final Clock clock;

	private final AtomicInteger rounds = new AtomicInteger();

	private final AtomicReference<String> counted = new AtomicReference<>("");

	private final AtomicReference<Instant> forgottenIn = new AtomicReference<>(Instant.MIN);

	private final AtomicReference<Measures> last = new AtomicReference<>(new Measures(null, Map.of()));

	MeasureTaker(List<Measurement> measurements, List<PendingCounts> pending, KeptMeasuredHours kept,
			MeasuredHours hours, MeasureProperties properties, Clock clock) {
		this.measurements = measurements;
		this.pending = pending;
		this.kept = kept;
		this.counting = new Counting(kept);
		this.hours = hours;
		this.reading = new MeasureReading(hours, properties.timeZone());
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

	/** Called once, at the start, and subscribed to for each round. */
	@Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT15S")
	Mono<Void> rounds() {
		return Mono.defer(() -> (this.rounds.getAndIncrement() % ROUNDS_A_MINUTE == 0) ? take() : takeWhatWasWritten());
	}

	private Mono<Void> takeWhatWasWritten() {
		return store(this.clock.instant()).then(this.kept.snapshot())
			.flatMap((snapshot) -> snapshot.equals(this.counted.get()) ? stillSo()
					: round((each) -> Math.min(1, each.hoursBack())));
	}

	private Mono<Void> stillSo() {
		return Mono
			.fromRunnable(() -> this.last.updateAndGet((known) -> new Measures(this.clock.instant(), known.series())));
	}

	private Mono<Void> round(ToIntFunction<Measurement> hoursBack) {
		return Mono.defer(() -> round(hoursBack, this.clock.instant()));
	}

	private Mono<Void> round(ToIntFunction<Measurement> hoursBack, Instant now) {
		return store(now).then(this.kept.snapshot())
			.flatMap((snapshot) -> Flux.fromIterable(this.measurements)
				.concatMap((each) -> this.counting.count(each, hoursBack.applyAsInt(each), now))
				.then(Mono.defer(() -> forgetOnceAnHour(now)))
				.then(Mono.defer(() -> this.reading.read(now)))
				.doOnNext(this.last::set)
				.doOnNext((read) -> this.counted.set(snapshot)))
			.then();
	}

	private Mono<Void> store(Instant now) {
		return Flux.fromIterable(this.pending).concatMap((each) -> each.store(now)).then();
	}

	private Mono<Void> forgetOnceAnHour(Instant now) {
		Instant hour = CountingMark.hour(now);
		return hour.equals(this.forgottenIn.get()) ? Mono.empty()
				: this.hours.forget(now.minus(this.properties.keep()))
					.thenMany(Flux.fromIterable(this.measurements))
					.concatMap((each) -> this.kept.forget(each.name(), hour.minus(backAndOne(each))))
					.then(Mono.fromRunnable(() -> this.forgottenIn.set(hour)));
	}

	private static Duration backAndOne(Measurement measurement) {
		return Duration.ofHours(measurement.hoursBack() + 1L);
	}

}

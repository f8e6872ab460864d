package org.destek.attachment.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.attachment.retention.ExpiredFiles.Unclaimed;
import org.destek.attachment.retention.TicketEventsRead.Reading;
import org.destek.attachment.storage.Attachments;
import org.destek.attachment.storage.FileStore;

/**
 * Sweeps files that no ticket has claimed, batch by batch, at start and then regularly.
 * Any number of copies may do so at once.
 */
@Component
class RetentionSweeper {

	private final ExpiredFiles expired;

	private final Attachments attachments;

	private final FileStore files;

	private final RetentionProperties times;

	private final Clock clock;

	private final Counter swept;

	private final AtomicLong unclaimed = new AtomicLong();

	private final AtomicLong takenBack = new AtomicLong();

	private final TicketEventsRead read;

	private final Instant startedAt;

	private volatile Reading reading = new Reading(null, 0);

	RetentionSweeper(ExpiredFiles expired, Attachments attachments, FileStore files, TicketEventsRead read,
			RetentionProperties times, Clock clock, MeterRegistry registry) {
		this.read = read;
		this.startedAt = clock.instant();
		this.expired = expired;
		this.attachments = attachments;
		this.files = files;
		this.times = times;
		this.clock = clock;
		this.swept = Counter.builder("destek.attachments.swept")
			.description("Files removed because no ticket claimed them")
			.register(registry);
		Gauge.builder("destek.attachments.unclaimed", this.unclaimed, AtomicLong::doubleValue)
			.baseUnit("bytes")
			.description("Bytes of files that no ticket has claimed yet, as of the last sweep")
			.register(registry);
		Gauge.builder("destek.attachments.watermark.age", this, RetentionSweeper::secondsBehind)
			.baseUnit("seconds")
			.description("How long ago the moment is up to which every partition of the tickets' events was read")
			.register(registry);
		Gauge.builder("destek.attachments.events.missed", this, (sweeper) -> sweeper.reading.gaps())
			.description("Stretches of the tickets' events that were gone before they were read")
			.register(registry);
		Gauge.builder("destek.attachments.taken-back", this.takenBack, AtomicLong::doubleValue)
			.baseUnit("bytes")
			.description(
					"Bytes of files that wait for erasure because their senders took them back, as of the last sweep")
			.register(registry);
	}

	/** Sweeps now and then regularly; ends with the first sweep that fails. */
	Flux<Long> run() {
		return Flux.interval(Duration.ZERO, this.times.every()).onBackpressureDrop().concatMap((tick) -> sweep(), 1);
	}

	/**
	 * Sweeps until nothing is left to sweep.
	 * @return how many files went
	 */
	Mono<Long> sweep() {
		return this.files.removeAbandoned(this.clock.instant().minus(this.times.arriving()))
			.then(batch())
			.expand((removed) -> (removed < this.times.batch()) ? Mono.empty() : batch())
			.reduce(0L, Long::sum)
			.delayUntil((removed) -> measure());
	}

	private Mono<Long> batch() {
		return Flux.concat(this.expired.giveUpNext(), this.expired.giveUpSurplus())
			.collectList()
			.flatMapMany(Flux::fromIterable)
			.concatMap((id) -> this.attachments.erase(id).thenReturn(id))
			.doOnNext((id) -> this.swept.increment())
			.count();
	}

	private double secondsBehind() {
		Instant until = this.reading.until();
		Instant since = (until != null) ? until : this.startedAt;
		return Math.max(0, Duration.between(since, this.clock.instant()).toSeconds());
	}

	private Mono<Unclaimed> measure() {
		return this.read.standing()
			.doOnNext((now) -> this.reading = now)
			.then(this.expired.unclaimed())
			.doOnNext(this::show);
	}

	private void show(Unclaimed bytes) {
		this.unclaimed.set(bytes.kept());
		this.takenBack.set(bytes.takenBack());
	}

}

package org.destek.attachment.resumable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.attachment.storage.FileStore;

/**
 * Forgets the addresses of files that are whole once their receipts are no longer good,
 * and removes what a crash left of unfinished ones. Those that merely did not go on in
 * time expire like any other file that nobody claimed.
 */
@Component
class UploadSweeper {

	private static final Duration EVERY = Duration.ofMinutes(10);

	/** Time for the row to go first. */
	private static final Duration LATER = Duration.ofHours(1);

	private final Uploads uploads;

	private final FileStore files;

	private final ResumableProperties properties;

	private final Clock clock;

	private final AtomicLong unfinished = new AtomicLong();

	UploadSweeper(Uploads uploads, FileStore files, ResumableProperties properties, Clock clock,
			MeterRegistry registry) {
		this.uploads = uploads;
		this.files = files;
		this.properties = properties;
		this.clock = clock;
		Gauge.builder("destek.uploads.unfinished", this.unfinished, AtomicLong::doubleValue)
			.description("Uploads in several requests that can go on, as of the last sweep")
			.register(registry);
	}

	/** Sweeps now and then regularly; ends with the first sweep that fails. */
	Flux<Long> run() {
		return Flux.interval(Duration.ZERO, EVERY).onBackpressureDrop().concatMap((tick) -> sweep(), 1);
	}

	/**
	 * Sweeps once.
	 * @return how many uploads can go on
	 */
	Mono<Long> sweep() {
		Instant left = this.clock.instant().minus(this.properties.kept()).minus(LATER);
		return this.files.removeUnfinished(left)
			.then(this.uploads.forgetExpired())
			.then(this.uploads.unfinished())
			.doOnNext(this.unfinished::set);
	}

}

package org.destek.attachment.storage;

import java.time.Duration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Measures the free space now and then, for a scrape must not wait for a disk. */
@Component
class FreeSpaceGauge {

	private static final Duration EVERY = Duration.ofSeconds(15);

	private final FileStore files;

	private volatile double free = Double.NaN;

	FreeSpaceGauge(FileStore files, MeterRegistry meters) {
		this.files = files;
		Gauge.builder("destek.attachments.disk.free", () -> this.free)
			.baseUnit("bytes")
			.description("Free where the files lie, as of the last look")
			.register(meters);
	}

	/** Looks for as long as it is run; ends with the first look that fails. */
	Flux<?> watch() {
		return Flux.interval(Duration.ZERO, EVERY)
			.onBackpressureDrop()
			.concatMap((tick) -> this.files.freeSpace(), 0)
			.doOnNext((bytes) -> this.free = bytes);
	}

}

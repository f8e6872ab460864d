package org.destek.messaging.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Removes rows that were sent long ago, a bounded number at a time.
 */
class OutboxSweeper {

	static final int BATCH_SIZE = 1000;

	private static final Duration FIRST = Duration.ofMinutes(1);

	private static final Duration INTERVAL = Duration.ofHours(1);

	private final OutboxRows rows;

	private final Duration keepSent;

	private final Clock clock;

	OutboxSweeper(OutboxRows rows, Duration keepSent, Clock clock) {
		this.rows = rows;
		this.keepSent = keepSent;
		this.clock = clock;
	}

	Flux<?> run() {
		return Flux.interval(FIRST, INTERVAL).onBackpressureDrop().concatMap((tick) -> sweep(), 0);
	}

	Mono<Void> sweep() {
		Instant before = this.clock.instant().minus(this.keepSent);
		return Mono.defer(() -> this.rows.removeSent(before, BATCH_SIZE))
			.repeat()
			.takeUntil((removed) -> removed < BATCH_SIZE)
			.then();
	}

}

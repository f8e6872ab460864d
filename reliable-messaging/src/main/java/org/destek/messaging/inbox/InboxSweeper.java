package org.destek.messaging.inbox;

import java.time.Duration;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forgets events whose repeat is no longer to be expected, a bounded number at a time.
 */
class InboxSweeper {

	static final int BATCH_SIZE = 1000;

	private static final Duration FIRST = Duration.ofMinutes(1);

	private static final Duration INTERVAL = Duration.ofHours(1);

	private final ReceivedEvents received;

	private final Duration keepIds;

	InboxSweeper(ReceivedEvents received, Duration keepIds) {
		this.received = received;
		this.keepIds = keepIds;
	}

	Flux<?> run() {
		return Flux.interval(FIRST, INTERVAL).onBackpressureDrop().concatMap((tick) -> sweep(), 0);
	}

	Mono<Void> sweep() {
		return Mono.defer(() -> this.received.forget(this.keepIds, BATCH_SIZE))
			.repeat()
			.takeUntil((forgotten) -> forgotten < BATCH_SIZE)
			.then();
	}

}

package org.destek.messaging.outbox;

import java.time.Duration;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Tells this copy's relay that a transaction with an event was committed; a signal that
 * nobody waits for is forgotten, for the relay looks into the table when it begins.
 */
class OutboxWakeUp {

	private static final Duration CONTENTION = Duration.ofMillis(50);

	private final Sinks.Many<Object> signals = Sinks.many().multicast().directBestEffort();

	void signal() {
		this.signals.emitNext(Boolean.TRUE, (type, result) -> result == Sinks.EmitResult.FAIL_NON_SERIALIZED
				&& Sinks.EmitFailureHandler.busyLooping(CONTENTION).onEmitFailure(type, result));
	}

	Flux<Object> signals() {
		return this.signals.asFlux();
	}

}

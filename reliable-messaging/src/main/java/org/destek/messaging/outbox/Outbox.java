package org.destek.messaging.outbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.destek.foundation.loop.WakeUp;
import org.destek.foundation.telemetry.Traces;
import org.destek.foundation.transaction.AfterCommit;

/**
 * Where events are told: a row that is written in the transaction of its cause, so that
 * both are kept or neither.
 */
public final class Outbox {

	/** A format of its own: what a service changes for its web answers stays there. */
	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final OutboxRows rows;

	private final WakeUp wakeUp;

	private final Traces traces;

	private final Clock clock;

	private final Supplier<UUID> ids;

	Outbox(OutboxRows rows, WakeUp wakeUp, Traces traces, Clock clock, Supplier<UUID> ids) {
		this.rows = rows;
		this.wakeUp = wakeUp;
		this.traces = traces;
		this.clock = clock;
		this.ids = ids;
	}

	/**
	 * Appends an event to the caller's transaction; it is sent, in order per key, once
	 * that has been committed. Whoever needs the order of two events locks what they are
	 * about before appending.
	 * @param event what happened
	 * @return the event's id; {@link IllegalStateException} when no transaction is active
	 */
	public Mono<UUID> append(OutgoingEvent event) {
		return appendAll(List.of(event)).map((ids) -> ids.get(0));
	}

	/**
	 * Appends several events in one statement, else as {@link #append} does one.
	 * @param events what happened, in this order
	 * @return the events' ids in the same order; {@link IllegalStateException} when no
	 * transaction is active
	 */
	public Mono<List<UUID>> appendAll(List<OutgoingEvent> events) {
		return requireTransaction().then(write(events)).delayUntil((ids) -> AfterCommit.run(this.wakeUp::call));
	}

	/**
	 * Appends an event by a statement that writes its cause, too; in the caller's
	 * transaction or, without any, in the statement's own.
	 * @param event what happened
	 * @param statement writes the event's row with all that belongs to it; empty when it
	 * wrote nothing
	 * @return what the statement gives
	 */
	public <T> Mono<T> appendWithin(OutgoingEvent event, Function<EventInsert, Mono<T>> statement) {
		return Mono.deferContextual((context) -> {
			EventInsert insert = EventInsert.of(row(event, this.traces.current(context).orElse(null)));
			return statement.apply(insert).delayUntil((written) -> AfterCommit.run(this.wakeUp::call));
		});
	}

	private static Mono<?> requireTransaction() {
		return AfterCommit.currentTransaction()
			.switchIfEmpty(Mono.error(() -> new IllegalStateException(
					"An event is appended inside the transaction of its cause: none is active")));
	}

	private Mono<List<UUID>> write(List<OutgoingEvent> events) {
		return Mono.deferContextual((context) -> {
			String traceParent = this.traces.current(context).orElse(null);
			return this.rows.append(events.stream().map((event) -> row(event, traceParent)).toList());
		});
	}

	private OutboxRow row(OutgoingEvent event, @Nullable String traceParent) {
		return new OutboxRow(0, this.ids.get(), event.topic(), event.key(), event.type(), event.subject(),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS),
				(event.traceParent() != null) ? event.traceParent() : traceParent,
				JSON.writeValueAsString(event.data()), event.partition());
	}

}

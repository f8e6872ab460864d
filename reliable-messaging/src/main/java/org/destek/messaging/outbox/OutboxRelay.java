package org.destek.messaging.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries rows from the outbox to Kafka. Every copy of a service has one, one of them is
 * active: the holder of a lock of the database, which lets go of it when the holder dies.
 */
class OutboxRelay {

	private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

	/** Many commits of another copy make one call: at most twenty a second. */
	private static final Duration BETWEEN_CALLS = Duration.ofMillis(50);

	private final RelayConnections connections;

	private final EventSender sender;

	private final OutboxWakeUp wakeUp;

	private final OutboxProperties properties;

	private final Clock clock;

	private final Counter sent;

	private final Counter failures;

	private volatile boolean leading;

	private volatile @Nullable Throwable lastFailure;

	OutboxRelay(RelayConnections connections, EventSender sender, OutboxWakeUp wakeUp, OutboxProperties properties,
			Clock clock, MeterRegistry meters) {
		this.connections = connections;
		this.sender = sender;
		this.wakeUp = wakeUp;
		this.properties = properties;
		this.clock = clock;
		this.sent = Counter.builder("destek.outbox.sent")
			.description("Events that the broker acknowledged")
			.register(meters);
		this.failures = Counter.builder("destek.outbox.failures")
			.description("Attempts to send that failed; each is repeated")
			.register(meters);
		Gauge.builder("destek.outbox.leading", this, (relay) -> relay.leading ? 1 : 0)
			.description("Whether this copy relays")
			.register(meters);
	}

	boolean isLeading() {
		return this.leading;
	}

	@Nullable Throwable lastFailure() {
		return this.lastFailure;
	}

	/**
	 * Relays on one connection until that fails.
	 * @return never ends by itself
	 */
	Flux<?> run() {
		return Flux.usingWhen(this.connections.open(), this::serve, RelayConnection::close);
	}

	private Flux<?> serve(RelayConnection connection) {
		return standBy(connection).thenMany(Flux.defer(() -> lead(connection)))
			.doFinally((signal) -> this.leading = false);
	}

	private Mono<Void> standBy(RelayConnection connection) {
		Flux<Boolean> attempts = Flux.interval(Duration.ZERO, this.properties.takeOverInterval())
			.onBackpressureDrop()
			.concatMap((tick) -> connection.tryToLead(), 0);
		Flux<Boolean> calls = this.wakeUp.signals()
			.sample(BETWEEN_CALLS)
			.onBackpressureLatest()
			.concatMap((signal) -> connection.callLeader().thenReturn(false), 0);
		return Flux.merge(attempts, calls).takeUntil((leads) -> leads).then();
	}

	private Flux<?> lead(RelayConnection connection) {
		this.leading = true;
		LOG.info("This copy relays the outbox");
		return Flux
			.merge(Flux.interval(Duration.ZERO, this.properties.pollInterval()).onBackpressureDrop(),
					this.wakeUp.signals(), connection.calls())
			.onBackpressureLatest()
			.concatMap((reason) -> drain(connection), 0);
	}

	private Mono<Void> drain(RelayConnection connection) {
		return Mono.defer(() -> relayBatch(connection))
			.delayUntil(
					(more) -> (this.lastFailure != null) ? Mono.delay(this.properties.retryInterval()) : Mono.empty())
			.repeat()
			.takeUntil((more) -> !more)
			.then();
	}

	/**
	 * Whether it is worth looking for more: at once, or after a pause where it failed.
	 */
	private Mono<Boolean> relayBatch(RelayConnection connection) {
		return connection.unsent(this.properties.batchSize()).flatMap((rows) -> relay(connection, rows));
	}

	private Mono<Boolean> relay(RelayConnection connection, List<OutboxRow> rows) {
		if (rows.isEmpty()) {
			return Mono.just(false);
		}
		return this.sender.send(rows)
			.doOnNext(this::note)
			.delayUntil((delivery) -> mark(connection, delivery.acknowledged()))
			.map((delivery) -> delivery.failure() != null || rows.size() == this.properties.batchSize());
	}

	private Mono<Void> mark(RelayConnection connection, List<Long> acknowledged) {
		if (acknowledged.isEmpty()) {
			return Mono.empty();
		}
		return connection.markSent(acknowledged, this.clock.instant())
			.doOnSuccess((done) -> this.sent.increment(acknowledged.size()));
	}

	private void note(Delivery delivery) {
		Throwable failure = delivery.failure();
		if (failure != null) {
			this.failures.increment();
		}
		if (failure != null && this.lastFailure == null) {
			LOG.warn("Events cannot be sent for now and wait: {}", failure.toString());
		}
		if (failure == null && this.lastFailure != null) {
			LOG.info("Events are sent again");
		}
		this.lastFailure = failure;
	}

}

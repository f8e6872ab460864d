package org.destek.messaging.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.foundation.loop.WakeUp;

/**
 * Carries rows from the outbox to Kafka. Every copy of a service has one, one of them is
 * active: the holder of a lock of the database, which lets go of it when the holder dies.
 */
class OutboxRelay {

	private static final Logger logger = LoggerFactory.getLogger(OutboxRelay.class);

	/** Many commits of another copy make one call: at most twenty a second. */
	private static final Duration BETWEEN_CALLS = Duration.ofMillis(50);

	/** Events of a busy service gather for so long, and are sent and marked together. */
	private static final Duration BETWEEN_BATCHES = Duration.ofMillis(25);

	/** At the end a row is marked, or sent again: that is not worth a long wait. */
	private static final Duration LAST_MARK = Duration.ofSeconds(2);

	private final RelayConnections connections;

	private final EventSender sender;

	private final WakeUp wakeUp;

	private final OutboxProperties properties;

	private final Clock clock;

	private final Counter sent;

	private final Counter failures;

	/** Acknowledged and not yet marked; the next look into the table does it. */
	private final AtomicReference<List<Long>> acknowledged = new AtomicReference<>(List.of());

	private final StuckKeys stuck;

	private volatile boolean leading;

	private volatile boolean away;

	private volatile @Nullable Throwable lastFailure;

	OutboxRelay(RelayConnections connections, EventSender sender, WakeUp wakeUp, OutboxProperties properties,
			Clock clock, MeterRegistry meters) {
		this.connections = connections;
		this.sender = sender;
		this.wakeUp = wakeUp;
		this.properties = properties;
		this.clock = clock;
		this.stuck = new StuckKeys(properties.retryInterval(), clock);
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
		return Flux.usingWhen(this.connections.open(), this::serve, this::end);
	}

	/** What cannot be marked any more is sent again by whoever leads next. */
	private Mono<Void> end(RelayConnection connection) {
		List<Long> marked = this.acknowledged.getAndSet(List.of());
		Mono<Void> mark = marked.isEmpty() ? Mono.empty() : connection.markSent(marked, this.clock.instant());
		return mark.timeout(LAST_MARK).onErrorComplete().then(connection.close());
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
		logger.info("This copy relays the outbox");
		return Flux
			.merge(Flux.interval(Duration.ZERO, this.properties.pollInterval()).onBackpressureDrop(),
					this.wakeUp.signals(), connection.calls(), stuckKeysThatAreDue())
			.onBackpressureLatest()
			.concatMap((reason) -> drain(connection), 0);
	}

	private Flux<?> stuckKeysThatAreDue() {
		return Flux.interval(this.properties.retryInterval())
			.onBackpressureDrop()
			.filter((tick) -> this.stuck.isOneDue());
	}

	/** Sends what waits, batch by batch, until nothing does. */
	private Mono<Void> drain(RelayConnection connection) {
		return Mono.defer(() -> relayBatch(connection))
			.delayUntil(this::pause)
			.repeat()
			.takeUntil((read) -> read == 0)
			.then();
	}

	/** How many rows were found to send. */
	private Mono<Integer> relayBatch(RelayConnection connection) {
		List<Long> marked = this.acknowledged.getAndSet(List.of());
		List<UUID> passedOver = this.stuck.passedOver();
		return connection.next(marked, this.clock.instant(), this.properties.batchSize(), passedOver)
			.doOnNext((rows) -> this.sent.increment(marked.size()))
			.delayUntil((rows) -> send(rows).doOnNext((delivery) -> note(passedOver, delivery)))
			.map(List::size);
	}

	private Mono<Delivery> send(List<OutboxRow> rows) {
		return rows.isEmpty() ? Mono.just(Delivery.NONE) : this.sender.send(rows);
	}

	private Mono<Long> pause(int read) {
		if (this.away) {
			return Mono.delay(this.properties.retryInterval());
		}
		return (read == 0 || read == this.properties.batchSize()) ? Mono.empty() : Mono.delay(BETWEEN_BATCHES);
	}

	private void note(List<UUID> passedOver, Delivery delivery) {
		this.acknowledged.set(delivery.acknowledged());
		Throwable failure = delivery.failure();
		boolean mayGoOn = this.stuck.note(passedOver, delivery);
		if (failure != null) {
			this.failures.increment();
			this.lastFailure = failure;
		}
		else if (this.stuck.isEmpty()) {
			this.lastFailure = null;
		}
		logChange(!mayGoOn, failure);
		this.away = !mayGoOn;
	}

	private void logChange(boolean isAway, @Nullable Throwable failure) {
		if (isAway && !this.away) {
			logger.warn("Events cannot be sent for now and wait: {}", String.valueOf(failure));
		}
		if (!isAway && this.away) {
			logger.info("Events are sent again");
		}
	}

}

package org.destek.messaging.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.tracing.Span;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.destek.foundation.telemetry.TicketCodes;
import org.destek.foundation.telemetry.TicketInLogs;
import org.destek.foundation.telemetry.Traces;

/**
 * Sends events to Kafka: those of one key strictly one after the other, each only when
 * the one before it was acknowledged, those of different keys side by side. A producer
 * alone cannot promise that: after giving one record up it still sends the next.
 */
class EventSender implements DisposableBean {

	private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

	private final Map<String, Object> producerSettings;

	private final EventRecords records;

	private final Traces traces;

	private final Scheduler thread = Schedulers.newSingle("outbox-relay", true);

	private @Nullable Producer<byte[], byte[]> producer;

	EventSender(Map<String, Object> producerSettings, EventRecords records, Traces traces) {
		this.producerSettings = producerSettings;
		this.records = records;
		this.traces = traces;
	}

	/**
	 * Sends events, as many as can be. What is meant for one partition goes last, and not
	 * at all while anything else could not be sent: it says that the others are there.
	 * @param rows in the order of their ids
	 * @return which of them the broker acknowledged, and what stopped the others
	 */
	Mono<Delivery> send(List<OutboxRow> rows) {
		Map<Boolean, List<OutboxRow>> addressed = rows.stream()
			.collect(Collectors.partitioningBy((row) -> row.partition() != null));
		return Mono.fromCallable(() -> reach(rows))
			.then(Mono.defer(() -> sendAll(addressed.getOrDefault(false, List.of()))))
			.flatMap((others) -> sendBehind(others, addressed.getOrDefault(true, List.of())))
			.onErrorResume((failure) -> Mono.just(Delivery.failed(failure)))
			.doOnNext(this::giveUpIfBroken)
			.subscribeOn(this.thread);
	}

	private Mono<Delivery> sendBehind(Delivery others, List<OutboxRow> rows) {
		return (rows.isEmpty() || others.failure() != null) ? Mono.just(others) : sendAll(rows).map(others::plus);
	}

	private Mono<Delivery> sendAll(List<OutboxRow> rows) {
		return Flux.fromIterable(byKey(rows))
			.flatMap(this::sendInOrder, Math.max(1, rows.size()))
			.reduce(Delivery.NONE, Delivery::plus);
	}

	/**
	 * Waits, no longer than {@code max.block.ms}, until the topics' leaders are known.
	 */
	private Producer<byte[], byte[]> reach(List<OutboxRow> rows) {
		Producer<byte[], byte[]> current = producer();
		rows.stream().map(OutboxRow::topic).distinct().forEach(current::partitionsFor);
		return current;
	}

	private static Collection<List<OutboxRow>> byKey(List<OutboxRow> rows) {
		Map<UUID, List<OutboxRow>> keys = new LinkedHashMap<>();
		rows.forEach((row) -> keys.computeIfAbsent(row.key(), (key) -> new ArrayList<>()).add(row));
		return keys.values();
	}

	private Flux<Delivery> sendInOrder(List<OutboxRow> rowsOfOneKey) {
		return Flux.fromIterable(rowsOfOneKey)
			.concatMap(this::sendOne)
			.map(Delivery::acknowledged)
			.onErrorResume((failure) -> Mono.just(Delivery.failed(rowsOfOneKey.get(0).key(), failure)));
	}

	private Mono<Long> sendOne(OutboxRow row) {
		return Mono.using(() -> spanOf(row), (span) -> sendOne(row, span).doOnError(span::error), Span::end)
			.publishOn(this.thread);
	}

	private Mono<Long> sendOne(OutboxRow row, Span span) {
		return Mono.create((sink) -> producer().send(write(row, span), (metadata, failure) -> {
			if (failure != null) {
				sink.error(failure);
			}
			else {
				sink.success(row.id());
			}
		}));
	}

	private ProducerRecord<byte[], byte[]> write(OutboxRow row, Span span) {
		try {
			return this.records.write(row, Traces.traceparentOf(span).orElse(null));
		}
		catch (RuntimeException ex) {
			throw new SerializationException("The event cannot be written as a record", ex);
		}
	}

	/** Below the request that told the event, though that may have ended long ago. */
	private Span spanOf(OutboxRow row) {
		Span span = this.traces.start("send " + row.type(), Span.Kind.PRODUCER, row.traceParent())
			.tag("messaging.system", "kafka")
			.tag("messaging.destination.name", row.topic());
		TicketCodes.read(row.subject()).ifPresent((code) -> span.tag(TicketInLogs.KEY, code));
		return span;
	}

	/**
	 * Only the active relay needs one, and none can be made while no address resolves.
	 */
	private synchronized Producer<byte[], byte[]> producer() {
		Producer<byte[], byte[]> current = this.producer;
		if (current == null) {
			current = new KafkaProducer<>(this.producerSettings);
			this.producer = current;
		}
		return current;
	}

	/** After some errors a producer refuses all that follows; a new one does not. */
	private void giveUpIfBroken(Delivery delivery) {
		Stream<Throwable> failures = Stream.concat(delivery.failures().values().stream(),
				Stream.ofNullable(delivery.failure()));
		if (failures.anyMatch((each) -> !(each instanceof RetriableException) && !StuckKeys.isRefused(each))) {
			closeProducer();
		}
	}

	private synchronized void closeProducer() {
		if (this.producer != null) {
			this.producer.close(CLOSE_TIMEOUT);
		}
		this.producer = null;
	}

	@Override
	public void destroy() {
		this.thread.dispose();
		closeProducer();
	}

}

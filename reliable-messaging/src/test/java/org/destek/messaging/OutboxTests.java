package org.destek.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.Tracer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

import org.destek.messaging.outbox.Outbox;
import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.testing.server.SharedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.destek.messaging.CountingService.key;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxTests {

	private static final String TOPIC = "outbox-events";

	private static final Duration SOON = Duration.ofSeconds(20);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Broker broker = new Broker(SharedServers.kafka().bootstrapServers());

	private ConfigurableApplicationContext service;

	private Numbers numbers;

	@BeforeAll
	void start() throws Exception {
		this.service = CountingService.start(SharedServers.database("outbox"), SharedServers.kafka().bootstrapServers(),
				TOPIC);
		this.numbers = this.service.getBean(Numbers.class);
		await().atMost(SOON).until(() -> this.broker.hasTopic(TOPIC));
	}

	@AfterAll
	void stop() {
		this.service.close();
	}

	@Test
	void makesItsTopicWithTwelvePartitions() throws Exception {
		assertThat(this.broker.partitions(TOPIC)).isEqualTo(12);
	}

	@Test
	void refusesAnEventOutsideATransaction() {
		StepVerifier.create(this.numbers.append(TOPIC, key(1), 1)).verifyError(IllegalStateException.class);
	}

	@Test
	void publishesNothingOfATransactionThatIsRolledBack() {
		TransactionalOperator transaction = TransactionalOperator
			.create(this.service.getBean(ReactiveTransactionManager.class));
		StepVerifier
			.create(this.numbers.append(TOPIC, key(2), 1)
				.then(Mono.error(new IllegalArgumentException("changed my mind")))
				.as(transaction::transactional))
			.verifyError(IllegalArgumentException.class);
		this.numbers.publish(TOPIC, key(3), 1).block(SOON);
		await().atMost(SOON).until(() -> this.numbers.consumed().containsKey(key(3)));
		assertThat(this.numbers.published()).doesNotContainKey(key(2));
		assertThat(valuesOf(key(2))).isEmpty();
	}

	@Test
	void publishesWhatAStatementOfItsOwnWrites() {
		assertThat(this.numbers.publishWithin(TOPIC, key(11), 1, true).block(SOON)).isEqualTo(1);
		assertThat(this.numbers.publishWithin(TOPIC, key(12), 1, false).block(SOON)).isNull();
		await().atMost(SOON).until(() -> this.numbers.consumed().containsKey(key(11)));
		assertThat(this.numbers.published()).doesNotContainKey(key(12));
	}

	@Test
	void publishesWhatAStatementOfATransactionWritesOnceThatIsCommitted() {
		TransactionalOperator transaction = TransactionalOperator
			.create(this.service.getBean(ReactiveTransactionManager.class));
		StepVerifier
			.create(this.numbers.publishWithin(TOPIC, key(13), 1, true)
				.then(Mono.error(new IllegalArgumentException("changed my mind")))
				.as(transaction::transactional))
			.verifyError(IllegalArgumentException.class);
		this.numbers.publishWithin(TOPIC, key(14), 1, true).as(transaction::transactional).block(SOON);
		await().atMost(SOON).until(() -> this.numbers.consumed().containsKey(key(14)));
		assertThat(this.numbers.published()).doesNotContainKey(key(13));
	}

	@Test
	void sendsEachEventOnceAndInOrderOfItsKeyUnderConcurrency() {
		Flux.range(100, 20).flatMap((key) -> this.numbers.publish(TOPIC, key(key), 1, 25), 20).blockLast(SOON);
		await().atMost(SOON).until(() -> this.numbers.unsent() == 0);
		List<String> inOrder = IntStream.rangeClosed(1, 25).mapToObj("{\"number\":%d}"::formatted).toList();
		assertThat(IntStream.range(100, 120)).allSatisfy((key) -> assertThat(valuesOf(key(key))).isEqualTo(inOrder));
	}

	@Test
	void sendsSeveralEventsOfOneStatementInTheirOrderAndLetterByLetter() {
		List<String> words = List.of("NULL", "{a}, \"b\" 'c'", "back\\slash", "ğüşıöç");
		List<OutgoingEvent> events = words.stream()
			.map((word) -> new OutgoingEvent(TOPIC, key(7), "counted.v1", word, Map.of("number", 1, "word", word)))
			.toList();
		TransactionalOperator transaction = TransactionalOperator
			.create(this.service.getBean(ReactiveTransactionManager.class));
		List<UUID> ids = this.service.getBean(Outbox.class)
			.appendAll(events)
			.as(transaction::transactional)
			.block(SOON);
		await().atMost(SOON).until(() -> recordsOf(key(7)).size() == words.size());
		assertThat(recordsOf(key(7))).extracting((record) -> Broker.header(record, "ce_id"))
			.containsExactlyElementsOf(ids.stream().map(UUID::toString).toList());
		assertThat(recordsOf(key(7))).extracting((record) -> Broker.header(record, "ce_subject"))
			.containsExactlyElementsOf(words);
		assertThat(valuesOf(key(7))).extracting((value) -> JSON.readTree(value).get("word").asString())
			.containsExactlyElementsOf(words);
	}

	@Test
	void writesCloudEventsThatGoOnWithTheTrace() {
		Observation observation = Observation.start("submission", this.service.getBean(ObservationRegistry.class));
		String trace = observation
			.scoped(() -> this.service.getBean(Tracer.class).currentTraceContext().context().traceId());
		UUID id = this.numbers.publish(TOPIC, key(4), 7)
			.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, observation))
			.block(SOON);
		await().atMost(SOON).until(() -> !recordsOf(key(4)).isEmpty());
		ConsumerRecord<String, String> record = recordsOf(key(4)).get(0);
		assertThat(record.value()).isEqualTo("{\"number\":7}");
		assertThat(Broker.header(record, "content-type")).isEqualTo("application/json");
		assertThat(Broker.header(record, "ce_specversion")).isEqualTo("1.0");
		assertThat(Broker.header(record, "ce_id")).isEqualTo(id.toString());
		assertThat(Broker.header(record, "ce_type")).isEqualTo("counted.v1");
		assertThat(Broker.header(record, "ce_source")).isEqualTo("/counting");
		assertThat(Broker.header(record, "ce_subject")).isEqualTo("çğıöşü");
		assertThat(Broker.header(record, "ce_time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
		assertThat(Broker.header(record, "traceparent")).startsWith("00-" + trace);
		await().atMost(SOON).until(() -> this.numbers.consumed().containsKey(key(4)));
		assertThat(this.service.getBean(CountingHandler.class).lastTrace()).isEqualTo(trace);
	}

	@Test
	void isQuickWhenNothingIsInTheWay() {
		this.numbers.publish(TOPIC, key(5), 1).block(SOON);
		await().atMost(SOON).until(() -> this.numbers.consumed().containsKey(key(5)));
		long start = System.nanoTime();
		this.numbers.publish(TOPIC, key(5), 2).block(SOON);
		await().pollInterval(Duration.ofMillis(10))
			.atMost(SOON)
			.until(() -> this.numbers.consumed().get(key(5)).size() == 2);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
	}

	@Test
	void sendsWhatIsMeantForAPartitionThereAndOnlyBehindAllThatWasToldBefore() {
		OutgoingEvent large = new OutgoingEvent(TOPIC, key(8), "counted.v1", "large", "x".repeat(2_000_000));
		OutgoingEvent marker = new OutgoingEvent(TOPIC, key(9), "boring.v1", "marker", Map.of());
		TransactionalOperator transaction = TransactionalOperator
			.create(this.service.getBean(ReactiveTransactionManager.class));
		this.service.getBean(Outbox.class)
			.appendAll(List.of(large, marker.toPartition(3), marker.toPartition(11)))
			.as(transaction::transactional)
			.block(SOON);
		this.numbers.publish(TOPIC, key(10), 1).block(SOON);
		await().atMost(SOON).until(() -> !recordsOf(key(10)).isEmpty());
		assertThat(recordsOf(key(9))).isEmpty();
		this.numbers.execute("delete from outbox where subject = 'large'");
		await().atMost(SOON).until(() -> recordsOf(key(9)).size() == 2);
		assertThat(recordsOf(key(9))).extracting(ConsumerRecord::partition).containsExactlyInAnyOrder(3, 11);
	}

	@Test
	void sendsWhatComesBehindHundredsOfRowsOfAKeyThatIsStuck() {
		List<OutgoingEvent> stuck = Stream
			.concat(Stream.of(new OutgoingEvent(TOPIC, key(15), "counted.v1", "large", "x".repeat(2_000_000))),
					Stream
						.generate(() -> new OutgoingEvent(TOPIC, key(15), "counted.v1", "behind", Map.of("number", 1)))
						.limit(300))
			.toList();
		TransactionalOperator transaction = TransactionalOperator
			.create(this.service.getBean(ReactiveTransactionManager.class));
		this.service.getBean(Outbox.class).appendAll(stuck).as(transaction::transactional).block(SOON);
		this.numbers.publish(TOPIC, key(16), 1, 3).blockLast(SOON);
		await().atMost(SOON).until(() -> List.of(1, 2, 3).equals(this.numbers.consumed().get(key(16))));
		assertThat(valuesOf(key(15))).isEmpty();
		this.numbers.execute("delete from outbox where subject = 'large'");
		await().atMost(SOON).until(() -> this.numbers.consumed().getOrDefault(key(15), List.of()).size() == 300);
	}

	@Test
	void countsWhatItSends() {
		MeterRegistry meters = this.service.getBean(MeterRegistry.class);
		double before = meters.get("destek.outbox.sent").counter().count();
		this.numbers.publish(TOPIC, key(6), 1, 3).blockLast(SOON);
		await().atMost(SOON).until(() -> meters.get("destek.outbox.sent").counter().count() >= before + 3);
		await().atMost(SOON).until(() -> meters.get("destek.outbox.unsent").gauge().value() == 0);
		assertThat(meters.get("destek.outbox.oldest").gauge().value()).isZero();
	}

	private List<String> valuesOf(UUID key) {
		return recordsOf(key).stream().map(ConsumerRecord::value).toList();
	}

	private List<ConsumerRecord<String, String>> recordsOf(UUID key) {
		return this.broker.records(TOPIC).stream().filter((record) -> key.toString().equals(record.key())).toList();
	}

}

package org.destek.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;

import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.destek.messaging.CountingService.key;

/** An event that does not work holds up its own partition, and no other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartitionBackOffTests {

	private static final String TOPIC = "stuck-events";

	private static final String DEAD = TOPIC + ".counting.dead";

	private static final Duration SOON = Duration.ofSeconds(30);

	private static final int PARTITIONS = 12;

	private final Broker broker = new Broker(SharedServers.kafka().bootstrapServers());

	private final Database database = SharedServers.database("stuck");

	private ConfigurableApplicationContext service;

	@BeforeAll
	void start() throws Exception {
		startAgain();
		await().atMost(SOON).until(() -> this.broker.hasTopic(TOPIC) && this.broker.hasTopic(DEAD));
	}

	private void startAgain() {
		this.service = CountingService.start(this.database, SharedServers.kafka().bootstrapServers(), TOPIC,
				"destek.inbox.longest-pause=4s");
	}

	@AfterAll
	void stop() {
		this.service.close();
	}

	@Test
	void theOtherPartitionsGoOnAndItsOwnKeepsItsOrder() {
		UUID stuck = key(1);
		UUID behind = otherKeyOn(partitionOf(stuck));
		List<UUID> others = IntStream.range(100, 160)
			.mapToObj(CountingService::key)
			.filter((key) -> partitionOf(key) != partitionOf(stuck))
			.toList();
		assertThat(others.stream().map(PartitionBackOffTests::partitionOf).distinct()).hasSize(PARTITIONS - 1);
		handler().failFor(stuck);
		numbers().publish(TOPIC, stuck, 1, 2).blockLast(SOON);
		numbers().publish(TOPIC, behind, 1).block(SOON);
		await().atMost(SOON).until(() -> retries() >= 4);
		Flux.fromIterable(others).concatMap((key) -> numbers().publish(TOPIC, key, 1, 3)).blockLast(SOON);
		await().atMost(SOON)
			.untilAsserted(
					() -> assertThat(others).allSatisfy((key) -> assertThat(consumed(key)).containsExactly(1, 2, 3)));
		assertThat(consumed(stuck)).isEmpty();
		assertThat(consumed(behind)).isEmpty();
		assertThat(meters().get("destek.inbox.stuck").gauge().value()).isOne();
		handler().failForNone();
		await().atMost(SOON).until(() -> consumed(behind).equals(List.of(1)));
		assertThat(consumed(stuck)).containsExactly(1, 2);
		assertThat(meters().get("destek.inbox.stuck").gauge().value()).isZero();
	}

	@Test
	void aRestartForgetsNoEventThatWaits() {
		handler().failFor(key(2));
		double before = retries();
		numbers().publish(TOPIC, key(2), 1, 3).blockLast(SOON);
		await().atMost(SOON).until(() -> retries() >= before + 2);
		this.service.close();
		startAgain();
		await().atMost(SOON).until(() -> consumed(key(2)).equals(List.of(1, 2, 3)));
	}

	@Test
	void aSecondCopyTakesOverPartitionsOfWhichOneWaits() {
		handler().failFor(key(3));
		double before = retries();
		numbers().publish(TOPIC, key(3), 1).block(SOON);
		await().atMost(SOON).until(() -> retries() >= before + 2);
		try (ConfigurableApplicationContext second = CountingService.start(this.database,
				SharedServers.kafka().bootstrapServers(), TOPIC, "destek.inbox.longest-pause=4s")) {
			second.getBean(CountingHandler.class).failFor(key(3));
			List<UUID> all = IntStream.range(200, 260).mapToObj(CountingService::key).toList();
			Flux.fromIterable(all)
				.filter((key) -> partitionOf(key) != partitionOf(key(3)))
				.concatMap((key) -> numbers().publish(TOPIC, key, 1))
				.blockLast(SOON);
			await().atMost(SOON)
				.untilAsserted(() -> assertThat(all).filteredOn((key) -> partitionOf(key) != partitionOf(key(3)))
					.allSatisfy((key) -> assertThat(consumed(key)).containsExactly(1)));
			handler().failForNone();
			second.getBean(CountingHandler.class).failForNone();
			await().atMost(SOON).until(() -> consumed(key(3)).equals(List.of(1)));
		}
		numbers().publish(TOPIC, key(3), 2).block(SOON);
		await().atMost(SOON).until(() -> consumed(key(3)).equals(List.of(1, 2)));
	}

	@ParameterizedTest
	@CsvSource({ "-14, handler-failed", "-15, unstorable", "-16, handler-failed" })
	void whatFailsEachTimeByItsOwnFaultHoldsNobodyUp(int number, String reason) {
		UUID key = key(300 - number);
		numbers().publish(TOPIC, key, number).block(SOON);
		numbers().publish(TOPIC, key, 2).block(SOON);
		await().atMost(SOON).until(() -> consumed(key).equals(List.of(2)));
		List<ConsumerRecord<String, String>> letters = this.broker.records(DEAD)
			.stream()
			.filter((letter) -> key.toString().equals(letter.key()))
			.toList();
		assertThat(letters).hasSize(1);
		assertThat(Broker.header(letters.get(0), "dead-letter-reason")).isEqualTo(reason);
		assertThat(meters().get("destek.inbox.dead").tag("reason", reason).counter().count()).isPositive();
		assertThat(meters().get("destek.inbox.stuck").gauge().value()).isZero();
	}

	@Test
	void aLargeEventPassesLikeAnyOther() throws Exception {
		this.broker.put(TOPIC, key(4).toString(), Broker.headers(UUID.randomUUID(), "counted.v1"),
				"{\"number\":1,\"padding\":\"" + "x".repeat(900_000) + "\"}");
		numbers().publish(TOPIC, key(4), 2).block(SOON);
		await().atMost(SOON).until(() -> consumed(key(4)).equals(List.of(1, 2)));
	}

	private static UUID otherKeyOn(int partition) {
		return IntStream.range(500, 600)
			.mapToObj(CountingService::key)
			.filter((key) -> partitionOf(key) == partition)
			.findFirst()
			.orElseThrow();
	}

	/** As the producer chooses it. */
	private static int partitionOf(UUID key) {
		return Utils.toPositive(Utils.murmur2(key.toString().getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
	}

	private Numbers numbers() {
		return this.service.getBean(Numbers.class);
	}

	private CountingHandler handler() {
		return this.service.getBean(CountingHandler.class);
	}

	private MeterRegistry meters() {
		return this.service.getBean(MeterRegistry.class);
	}

	private double retries() {
		return meters().get("destek.inbox.retries").counter().count();
	}

	private List<Integer> consumed(UUID key) {
		return numbers().consumed().getOrDefault(key, List.of());
	}

}

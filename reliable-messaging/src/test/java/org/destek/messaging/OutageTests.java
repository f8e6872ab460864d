package org.destek.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.destek.messaging.CountingService.key;

/**
 * Stops and starts broker and database while events are told and heard. The outages last
 * {@code -Ddestek.test.outage} seconds, 15 when not said: longer than all timeouts here,
 * one after the other.
 */
class OutageTests {

	private static final Duration OUTAGE = Duration.ofSeconds(Long.getLong("destek.test.outage", 15));

	private static final Duration SOON = Duration.ofSeconds(40);

	private static final List<UUID> KEYS = IntStream.range(1, 5).mapToObj(CountingService::key).toList();

	private final Broker broker = new Broker(SharedServers.kafka().bootstrapServers());

	@Test
	void losesAndReordersNothingWhileTheBrokerIsAway() throws Exception {
		String topic = "broker-outage";
		try (ConfigurableApplicationContext service = start(topic)) {
			Numbers numbers = service.getBean(Numbers.class);
			AtomicBoolean enough = new AtomicBoolean();
			Disposable publishing = publishUntil(enough, numbers, topic);
			await().atMost(SOON).until(() -> numbers.consumed().keySet().containsAll(KEYS));
			SharedServers.kafka().stop();
			long sentBefore = sent(numbers);
			await().atMost(SOON).until(() -> unsentMetric(service) > 20);
			await().during(OUTAGE).atMost(OUTAGE.plusSeconds(5)).until(() -> sent(numbers) <= sentBefore + KEYS.size());
			SharedServers.kafka().start();
			enough.set(true);
			await().atMost(SOON).until(publishing::isDisposed);
			await().atMost(SOON).untilAsserted(() -> assertThat(numbers.consumed()).isEqualTo(numbers.published()));
			assertThat(numbers.unsent()).isZero();
			assertThat(this.broker.records(topic + ".counting.dead")).isEmpty();
			assertThat(numbers.published().values()).allSatisfy(OutageTests::isCountedUp);
		}
	}

	@Test
	void losesAndReordersNothingWhileTheDatabaseIsAway() throws Exception {
		String topic = "database-outage";
		try (ConfigurableApplicationContext service = start(topic)) {
			Numbers numbers = service.getBean(Numbers.class);
			MeterRegistry meters = service.getBean(MeterRegistry.class);
			AtomicBoolean enough = new AtomicBoolean();
			Disposable publishing = publishUntil(enough, numbers, topic);
			await().atMost(SOON).until(() -> numbers.consumed().keySet().containsAll(KEYS));
			SharedServers.postgres().stop();
			this.broker.put(topic, key(99).toString(), Broker.headers(UUID.randomUUID(), "counted.v1"),
					"{\"number\":1}");
			await().atMost(SOON).until(() -> meters.get("destek.inbox.retries").counter().count() > 1);
			await().during(OUTAGE)
				.atMost(OUTAGE.plusSeconds(5))
				.until(() -> this.broker.records(topic + ".counting.dead").isEmpty());
			SharedServers.postgres().start();
			await().atMost(SOON).ignoreExceptions().until(() -> numbers.consumed().containsKey(key(99)));
			enough.set(true);
			await().atMost(SOON).until(publishing::isDisposed);
			await().atMost(SOON)
				.untilAsserted(() -> assertThat(consumedButFor99(numbers)).isEqualTo(numbers.published()));
			assertThat(this.broker.records(topic + ".counting.dead")).isEmpty();
			assertThat(numbers.consumed().get(key(99))).containsExactly(1);
		}
	}

	@Test
	void startsAndAcceptsWhileTheBrokerIsAway() throws Exception {
		String topic = "late-broker";
		SharedServers.kafka().stop();
		try (ConfigurableApplicationContext service = start(topic, "destek.outbox.late-after=1s")) {
			Numbers numbers = service.getBean(Numbers.class);
			numbers.publish(topic, key(1), 1, 5).blockLast(SOON);
			await().atMost(SOON).until(() -> health(service, "outbox").equals("DOWN"));
			assertThat(health(service, "inbox")).isEqualTo("DOWN");
			SharedServers.kafka().start();
			await().atMost(SOON).untilAsserted(() -> assertThat(numbers.consumed()).isEqualTo(numbers.published()));
			await().atMost(SOON).until(() -> health(service, "outbox").equals("UP"));
			assertThat(health(service, "inbox")).isEqualTo("UP");
			assertThat(this.broker.partitions(topic)).isEqualTo(12);
		}
	}

	private static ConfigurableApplicationContext start(String topic, String... settings) {
		Database database = SharedServers.database("outage");
		return CountingService.start(database, SharedServers.kafka().bootstrapServers(), topic,
				Stream.concat(Stream.of("destek.outbox.delivery-timeout=5s"), Stream.of(settings))
					.toArray(String[]::new));
	}

	/** Each key counts up, a step begins again when it failed, until it is enough. */
	private static Disposable publishUntil(AtomicBoolean enough, Numbers numbers, String topic) {
		return Flux.fromIterable(KEYS)
			.flatMap((key) -> Flux.range(1, Integer.MAX_VALUE)
				.takeUntil((number) -> enough.get())
				.concatMap((number) -> numbers.publish(topic, key, number)
					.onErrorResume((failure) -> Mono.empty())
					.then(Mono.delay(Duration.ofMillis(200)))))
			.subscribe();
	}

	private static void isCountedUp(List<Integer> numbers) {
		assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
	}

	private static Map<UUID, List<Integer>> consumedButFor99(Numbers numbers) {
		Map<UUID, List<Integer>> consumed = new HashMap<>(numbers.consumed());
		consumed.remove(key(99));
		return consumed;
	}

	private static long sent(Numbers numbers) {
		return numbers.count("select count(*) from outbox where sent_at is not null");
	}

	private static double unsentMetric(ConfigurableApplicationContext service) {
		return service.getBean(MeterRegistry.class).get("destek.outbox.unsent").gauge().value();
	}

	private static String health(ConfigurableApplicationContext service, String part) {
		return service.getBean(part + "HealthIndicator", HealthIndicator.class).health().getStatus().getCode();
	}

}

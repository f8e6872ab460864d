package org.destek.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import org.destek.stack.SharedServers;
import org.destek.stack.SharedServers.Database;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.destek.messaging.CountingService.key;

/**
 * Stops and starts broker and database while events are told and heard. The outages last
 * {@code -Ddestek.test.outage} seconds, 30 when not said.
 */
class OutageTests {

	private static final Duration OUTAGE = Duration.ofSeconds(Long.getLong("destek.test.outage", 30));

	private static final Duration SOON = Duration.ofSeconds(40);

	private static final List<UUID> KEYS = IntStream.range(1, 5).mapToObj(CountingService::key).toList();

	private final Broker broker = new Broker(SharedServers.kafka().bootstrapServers());

	@Test
	void losesAndReordersNothingWhileTheBrokerIsAway() throws Exception {
		String topic = "broker-outage";
		try (ConfigurableApplicationContext service = start(topic)) {
			Numbers numbers = service.getBean(Numbers.class);
			AtomicBoolean enough = new AtomicBoolean();
			Disposable telling = tellUntil(enough, numbers, topic);
			await().atMost(SOON).until(() -> numbers.heard().keySet().containsAll(KEYS));
			SharedServers.kafka().stop();
			long sentBefore = sent(numbers);
			await().atMost(SOON).until(() -> unsentMetric(service) > 20);
			await().during(OUTAGE).atMost(OUTAGE.plusSeconds(5)).until(() -> sent(numbers) <= sentBefore + KEYS.size());
			SharedServers.kafka().start();
			enough.set(true);
			await().atMost(SOON).until(telling::isDisposed);
			await().atMost(SOON).untilAsserted(() -> assertThat(numbers.heard()).isEqualTo(numbers.told()));
			assertThat(numbers.unsent()).isZero();
			assertThat(this.broker.records(topic + ".counting.dead")).isEmpty();
			assertThat(numbers.told().values()).allSatisfy(OutageTests::isCountedUp);
		}
	}

	@Test
	void losesAndReordersNothingWhileTheDatabaseIsAway() throws Exception {
		String topic = "database-outage";
		try (ConfigurableApplicationContext service = start(topic)) {
			Numbers numbers = service.getBean(Numbers.class);
			MeterRegistry meters = service.getBean(MeterRegistry.class);
			AtomicBoolean enough = new AtomicBoolean();
			Disposable telling = tellUntil(enough, numbers, topic);
			await().atMost(SOON).until(() -> numbers.heard().keySet().containsAll(KEYS));
			SharedServers.postgres().stop();
			this.broker.put(topic, key(99).toString(), Broker.headers(UUID.randomUUID(), "counted.v1"),
					"{\"number\":1}");
			await().atMost(SOON).until(() -> meters.get("destek.inbox.retries").counter().count() > 1);
			await().during(OUTAGE)
				.atMost(OUTAGE.plusSeconds(5))
				.until(() -> this.broker.records(topic + ".counting.dead").isEmpty());
			SharedServers.postgres().start();
			await().atMost(SOON).ignoreExceptions().until(() -> numbers.heard().containsKey(key(99)));
			enough.set(true);
			await().atMost(SOON).until(telling::isDisposed);
			await().atMost(SOON).untilAsserted(() -> assertThat(heardButFor99(numbers)).isEqualTo(numbers.told()));
			assertThat(this.broker.records(topic + ".counting.dead")).isEmpty();
			assertThat(numbers.heard().get(key(99))).containsExactly(1);
		}
	}

	@Test
	void startsAndAcceptsWhileTheBrokerIsAway() throws Exception {
		String topic = "late-broker";
		SharedServers.kafka().stop();
		try (ConfigurableApplicationContext service = start(topic, "destek.outbox.late-after=1s")) {
			Numbers numbers = service.getBean(Numbers.class);
			numbers.tell(topic, key(1), 1, 5).blockLast(SOON);
			await().atMost(SOON).until(() -> health(service, "outbox").equals("DOWN"));
			assertThat(health(service, "inbox")).isEqualTo("DOWN");
			SharedServers.kafka().start();
			await().atMost(SOON).untilAsserted(() -> assertThat(numbers.heard()).isEqualTo(numbers.told()));
			await().atMost(SOON).until(() -> health(service, "outbox").equals("UP"));
			assertThat(health(service, "inbox")).isEqualTo("UP");
			assertThat(this.broker.partitions(topic)).isEqualTo(12);
		}
	}

	private static ConfigurableApplicationContext start(String topic, String... settings) {
		Database database = SharedServers.database("outage");
		return CountingService.start(database, SharedServers.kafka().bootstrapServers(), topic, settings);
	}

	/** Each key counts up, a step begun anew when it failed, until it is enough. */
	private static Disposable tellUntil(AtomicBoolean enough, Numbers numbers, String topic) {
		return Flux.fromIterable(KEYS)
			.flatMap((key) -> Flux.range(1, Integer.MAX_VALUE)
				.takeUntil((number) -> enough.get())
				.concatMap((number) -> numbers.tell(topic, key, number)
					.onErrorResume((failure) -> Mono.empty())
					.then(Mono.delay(Duration.ofMillis(200)))))
			.subscribe();
	}

	private static void isCountedUp(List<Integer> numbers) {
		assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
	}

	private static Map<UUID, List<Integer>> heardButFor99(Numbers numbers) {
		Map<UUID, List<Integer>> heard = new HashMap<>(numbers.heard());
		heard.remove(key(99));
		return heard;
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

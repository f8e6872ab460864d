package org.destek.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;

import org.destek.testing.server.SharedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.destek.messaging.CountingService.key;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxTests {

	private static final String TOPIC = "inbox-events";

	private static final String DEAD = TOPIC + ".counting.dead";

	private static final Duration SOON = Duration.ofSeconds(20);

	private final Broker broker = new Broker(SharedServers.kafka().bootstrapServers());

	private ConfigurableApplicationContext service;

	private Numbers numbers;

	@BeforeAll
	void start() throws Exception {
		this.service = CountingService.start(SharedServers.database("inbox"), SharedServers.kafka().bootstrapServers(),
				TOPIC);
		this.numbers = this.service.getBean(Numbers.class);
		await().atMost(SOON).until(() -> this.broker.hasTopic(TOPIC) && this.broker.hasTopic(DEAD));
	}

	@AfterAll
	void stop() {
		this.service.close();
	}

	@Test
	void givesARepeatedEventItsEffectOnce() throws Exception {
		Map<String, String> headers = Broker.headers(UUID.randomUUID(), "counted.v1");
		this.broker.put(TOPIC, key(1).toString(), headers, "{\"number\":1}");
		this.broker.put(TOPIC, key(1).toString(), headers, "{\"number\":1}");
		this.numbers.publish(TOPIC, key(1), 2).block(SOON);
		await().atMost(SOON).until(() -> consumed(1).contains(2));
		assertThat(consumed(1)).containsExactly(1, 2);
		assertThat(this.service.getBean(MeterRegistry.class)
			.get("destek.inbox.handled")
			.tags("type", "counted.v1", "outcome", "repeat")
			.counter()
			.count()).isEqualTo(1);
	}

	/**
	 * Not even its data need be readable; the group's place moves past it all the same.
	 */
	@Test
	void passesOverWhatItsHandlerHasNoUseForUnread() throws Exception {
		MeterRegistry meters = this.service.getBean(MeterRegistry.class);
		UUID unneeded = UUID.randomUUID();
		Map<String, String> headers = new HashMap<>(Broker.headers(unneeded, "counted.v1"));
		headers.put("ce_useful", "no");
		this.numbers.publish(TOPIC, key(20), 1).block(SOON);
		await().atMost(SOON).until(() -> consumed(20).equals(List.of(1)));
		this.broker.put(TOPIC, key(20).toString(), headers, "{");
		await().atMost(SOON).until(() -> ignored(meters) == 1);
		await().atMost(SOON).until(() -> lag(meters) == 0);
		assertThat(deadLettersOf(20)).isEmpty();
		assertThat(this.numbers.count("select count(*) from inbox where event_id = '" + unneeded + "'")).isZero();
		this.numbers.publish(TOPIC, key(20), 2).block(SOON);
		await().atMost(SOON).until(() -> consumed(20).equals(List.of(1, 2)));
	}

	private static double ignored(MeterRegistry meters) {
		return meters.get("destek.inbox.handled").tags("type", "counted.v1", "outcome", "ignored").counter().count();
	}

	@Test
	void bearsFieldsThatItDoesNotKnow() throws Exception {
		this.broker.put(TOPIC, key(2).toString(), Broker.headers(UUID.randomUUID(), "counted.v1"),
				"{\"number\":1,\"colour\":\"kırmızı\"}");
		await().atMost(SOON).until(() -> consumed(2).equals(List.of(1)));
	}

	@Test
	void triesAgainInPlaceAndUndoesWhatFailed() {
		MeterRegistry meters = this.service.getBean(MeterRegistry.class);
		double before = meters.get("destek.inbox.retries").counter().count();
		this.service.getBean(CountingHandler.class).failNext(3);
		this.numbers.publish(TOPIC, key(3), 1, 3).blockLast(SOON);
		await().atMost(SOON).until(() -> consumed(3).size() == 3);
		assertThat(consumed(3)).containsExactly(1, 2, 3);
		assertThat(meters.get("destek.inbox.retries").counter().count()).isEqualTo(before + 3);
		assertThat(deadLettersOf(3)).isEmpty();
		assertThat(this.service.getBean("inboxHealthIndicator", HealthIndicator.class).health().getStatus().getCode())
			.isEqualTo("UP");
	}

	@Test
	void saysHowFarBehindItIsWhileItIsStuck() {
		MeterRegistry meters = this.service.getBean(MeterRegistry.class);
		CountingHandler handler = this.service.getBean(CountingHandler.class);
		handler.failNext(Integer.MAX_VALUE);
		try {
			this.numbers.publish(TOPIC, key(9), 1, 3).blockLast(SOON);
			await().atMost(SOON).until(() -> lag(meters) == 3);
			await().atMost(SOON).until(() -> meters.get("destek.inbox.stuck").gauge().value() == 1);
			assertThat(meters.get("destek.inbox.connected").gauge().value()).isEqualTo(1);
		}
		finally {
			handler.failNext(0);
		}
		await().atMost(SOON).until(() -> lag(meters) == 0);
		assertThat(consumed(9)).containsExactly(1, 2, 3);
		assertThat(meters.get("destek.inbox.stuck").gauge().value()).isZero();
	}

	private static double lag(MeterRegistry meters) {
		return meters.find("destek.inbox.lag")
			.tags("group", "counting", "topic", TOPIC)
			.gauges()
			.stream()
			.mapToDouble(Gauge::value)
			.sum();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "\"text\"", "{\"number\":\"many\"}", "{\"number\":null}" })
	void movesWhatItCannotReadToTheDeadLetters(String value) throws Exception {
		int key = 400 + Math.abs(value.hashCode() % 100);
		this.broker.put(TOPIC, key(key).toString(), Broker.headers(UUID.randomUUID(), "counted.v1"), value);
		this.numbers.publish(TOPIC, key(key), 2).block(SOON);
		await().atMost(SOON).until(() -> consumed(key).equals(List.of(2)));
		ConsumerRecord<String, String> letter = deadLettersOf(key).get(0);
		assertThat(letter.value()).isEqualTo(value);
		assertThat(Broker.header(letter, "dead-letter-reason")).isEqualTo("unreadable");
		assertThat(Broker.header(letter, "ce_type")).isEqualTo("counted.v1");
		assertThat(Broker.header(letter, "kafka_dlt-original-topic")).isEqualTo(TOPIC);
		assertThat(letter.headers().lastHeader("kafka_dlt-exception-message")).isNull();
		assertThat(letter.headers().lastHeader("kafka_dlt-exception-stacktrace")).isNull();
	}

	@Test
	void movesAValueThatIsNotThereToTheDeadLetters() throws Exception {
		this.broker.put(TOPIC, key(8).toString(), Broker.headers(UUID.randomUUID(), "counted.v1"), null);
		this.numbers.publish(TOPIC, key(8), 2).block(SOON);
		await().atMost(SOON).until(() -> consumed(8).equals(List.of(2)));
		assertThat(deadLettersOf(8)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time" })
	void movesAnEventWithoutAHeaderToTheDeadLetters(String missing) throws Exception {
		int key = 500 + Math.abs(missing.hashCode() % 100);
		Map<String, String> headers = Broker.headers(UUID.randomUUID(), "counted.v1");
		headers.remove(missing);
		this.broker.put(TOPIC, key(key).toString(), headers, "{\"number\":1}");
		this.numbers.publish(TOPIC, key(key), 2).block(SOON);
		await().atMost(SOON).until(() -> consumed(key).equals(List.of(2)));
		assertThat(Broker.header(deadLettersOf(key).get(0), "dead-letter-reason")).isEqualTo("no-header");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ce_id", "ce_time" })
	void movesAnEventWithABrokenHeaderToTheDeadLetters(String broken) throws Exception {
		int key = 600 + Math.abs(broken.hashCode() % 100);
		Map<String, String> headers = Broker.headers(UUID.randomUUID(), "counted.v1");
		headers.put(broken, "yesterday");
		this.broker.put(TOPIC, key(key).toString(), headers, "{\"number\":1}");
		await().atMost(SOON).until(() -> deadLettersOf(key).size() == 1);
		assertThat(Broker.header(deadLettersOf(key).get(0), "dead-letter-reason")).isEqualTo("unreadable");
	}

	@Test
	void passesOverATypeThatItKnowsAndDoesNotNeed() throws Exception {
		this.broker.put(TOPIC, key(6).toString(), Broker.headers(UUID.randomUUID(), "boring.v1"), "{\"number\":1}");
		this.numbers.publish(TOPIC, key(6), 2).block(SOON);
		await().atMost(SOON).until(() -> consumed(6).equals(List.of(2)));
		assertThat(deadLettersOf(6)).isEmpty();
	}

	@Test
	void movesWhatTheHandlerCallsUnusableToTheDeadLetters() {
		this.numbers.publish(TOPIC, key(7), CountingHandler.CURSED).block(SOON);
		this.numbers.publish(TOPIC, key(7), 2).block(SOON);
		await().atMost(SOON).until(() -> consumed(7).equals(List.of(2)));
		assertThat(Broker.header(deadLettersOf(7).get(0), "dead-letter-reason")).isEqualTo("cursed");
	}

	private List<Integer> consumed(int key) {
		return this.numbers.consumed().getOrDefault(key(key), List.of());
	}

	private List<ConsumerRecord<String, String>> deadLettersOf(int key) {
		return this.broker.records(DEAD).stream().filter((letter) -> key(key).toString().equals(letter.key())).toList();
	}

}

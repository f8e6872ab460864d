package org.destek.messaging;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.destek.messaging.CountingService.key;

/** A producer is ahead of its consumer, as in every upgrade that takes one at a time. */
class ParkedEventsTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	private static final String NEWER = "counted.v2";

	private final Broker broker = new Broker(SharedServers.kafka().bootstrapServers());

	@Test
	void keepsWhatItDoesNotKnowForAVersionThatDoes() throws Exception {
		String topic = "parked-events";
		Database database = SharedServers.database("parked");
		UUID newer = UUID.randomUUID();
		try (ConfigurableApplicationContext old = start(database, topic)) {
			await().atMost(SOON).until(() -> this.broker.hasTopic(topic));
			this.broker.put(topic, key(1).toString(), Broker.headers(newer, NEWER), "{\"number\":1}");
			this.broker.put(topic, key(1).toString(), Broker.headers(UUID.randomUUID(), "counted.v1"),
					"{\"number\":2}");
			Numbers numbers = old.getBean(Numbers.class);
			await().atMost(SOON).until(() -> List.of(2).equals(numbers.consumed().get(key(1))));
			await().atMost(SOON).until(() -> parked(old) == 1);
			assertThat(this.broker.records(topic + ".counting.dead")).isEmpty();
		}
		try (ConfigurableApplicationContext upgraded = start(database, topic, "counting.understands=" + NEWER)) {
			Numbers numbers = upgraded.getBean(Numbers.class);
			await().atMost(SOON).until(() -> List.of(2, 1).equals(numbers.consumed().get(key(1))));
			await().atMost(SOON).until(() -> parked(upgraded) == 0);
			assertThat(numbers.count("select count(*) from inbox where event_id = '" + newer + "'")).isOne();
			assertThat(numbers.count("select count(*) from parked_event")).isZero();
		}
	}

	@Test
	void doesNotWaitForAnEventThatCannotEvenBeParked() throws Exception {
		String topic = "unparkable-events";
		Database database = SharedServers.database("unparkable");
		try (ConfigurableApplicationContext old = start(database, topic)) {
			await().atMost(SOON).until(() -> this.broker.hasTopic(topic));
			Map<String, String> headers = new HashMap<>(Broker.headers(UUID.randomUUID(), NEWER));
			headers.put("ce_subject", "a\u0000b");
			this.broker.put(topic, key(1).toString(), headers, "{\"number\":1}");
			this.broker.put(topic, key(1).toString(), Broker.headers(UUID.randomUUID(), "counted.v1"),
					"{\"number\":2}");
			Numbers numbers = old.getBean(Numbers.class);
			await().atMost(SOON).until(() -> List.of(2).equals(numbers.consumed().get(key(1))));
			assertThat(this.broker.records(topic + ".counting.dead")).hasSize(1);
		}
	}

	private static ConfigurableApplicationContext start(Database database, String topic, String... settings) {
		String[] all = Arrays.copyOf(settings, settings.length + 1);
		all[settings.length] = "destek.inbox.look-at-parked=200ms";
		return CountingService.start(database, SharedServers.kafka().bootstrapServers(), topic, all);
	}

	private static double parked(ConfigurableApplicationContext service) {
		return service.getBean(MeterRegistry.class).get("destek.inbox.parked").gauge().value();
	}

}

package org.destek.messaging.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Sets Spring Cloud Stream up for the inbox, below everything that a service sets itself:
 * the binder never talks to the broker at start, never makes topics, and leaves every
 * failure to the listener's container.
 */
class InboxDefaults implements EnvironmentPostProcessor {

	private static final String BINDER = "spring.cloud.stream.kafka.binder.";

	private static final String CONSUMER = BINDER + "consumer-properties.";

	private static final String BINDING = "spring.cloud.stream.bindings.inbox-in-0.";

	private static final String KAFKA_BINDING = "spring.cloud.stream.kafka.bindings.inbox-in-0.consumer.";

	/** An event that takes long holds up the partitions of its own thread alone. */
	private static final int THREADS = 3;

	/**
	 * An idle broker is asked so often by each thread: events end the wait at once, but a
	 * partition that goes on after a pause is asked for when it is over.
	 */
	private static final int FETCH_WAIT = 5_000;

	/**
	 * Partitions that somebody adds are noticed by then. {@link InboxTopics} waits for
	 * topics that are made later.
	 */
	private static final int METADATA_AGE = 60_000;

	/** Kept small, for one batch must be done within {@code max.poll.interval.ms}. */
	private static final int EVENTS_A_POLL = 10;

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		List<String> topics = Binder.get(environment)
			.bind("destek.inbox.topics", Bindable.listOf(String.class))
			.orElseGet(List::of);
		Map<String, Object> defaults = new HashMap<>();
		defaults.put("spring.cloud.function.definition", "");
		defaults.put("management.health.binders.enabled", false);
		defaults.put(BINDER + "brokers", "${spring.kafka.bootstrap-servers:localhost:9092}");
		defaults.put(BINDER + "auto-create-topics", false);
		defaults.put(BINDER + "metrics.default-offset-lag-metrics-enabled", false);
		defaults.put(BINDER + "metrics.offset-lag-metrics-interval", "1h");
		if (!topics.isEmpty()) {
			Integer threads = Binder.get(environment)
				.bind("destek.inbox.threads", Integer.class)
				.orElseGet(() -> THREADS);
			listenTo(topics, threads, defaults);
		}
		environment.getPropertySources().addLast(new MapPropertySource("inboxDefaults", defaults));
	}

	private static void listenTo(List<String> topics, Integer threads, Map<String, Object> defaults) {
		defaults.put("spring.cloud.function.definition", "inbox");
		// A pattern: one listener for all topics, and no question to the broker at start.
		defaults.put(BINDING + "destination", topics.stream().map(Pattern::quote).collect(Collectors.joining("|")));
		defaults.put(KAFKA_BINDING + "destination-is-pattern", true);
		defaults.put(BINDING + "group", "${spring.application.name}");
		defaults.put(BINDING + "consumer.auto-startup", false);
		defaults.put(BINDING + "consumer.max-attempts", 1);
		defaults.put(BINDING + "consumer.concurrency", threads);
		// The listener wants bytes, and bytes they are: nobody looks for a converter.
		defaults.put(BINDING + "consumer.use-native-decoding", true);
		defaults.put(KAFKA_BINDING + "enable-dlq", false);
		defaults.put(KAFKA_BINDING + "start-offset", "earliest");
		// Once a poll: the inbox knows what was done, so a repeat after a crash costs
		// nothing.
		defaults.put(KAFKA_BINDING + "ack-mode", "BATCH");
		// Its bridge would log each attempt a second time, with the whole message.
		defaults.put("logging.level.org.springframework.integration.handler.LoggingHandler", "off");
		defaults.put(CONSUMER + "max.poll.records", EVENTS_A_POLL);
		defaults.put(CONSUMER + "fetch.max.wait.ms", FETCH_WAIT);
		defaults.put(CONSUMER + "metadata.max.age.ms", METADATA_AGE);
		defaults.put(CONSUMER + "reconnect.backoff.max.ms", 1_000);
		// A killed copy's partitions move on, and a restarted one is not kept waiting for
		// its ghost.
		defaults.put(CONSUMER + "session.timeout.ms", 10_000);
		defaults.put(CONSUMER + "allow.auto.create.topics", false);
	}

}

package org.destek.messaging.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.ConnectionFactory;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.OnPropertyListCondition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.r2dbc.core.DatabaseClient;

import org.destek.foundation.loop.BackgroundLoop;
import org.destek.foundation.loop.WakeUp;
import org.destek.foundation.telemetry.Traces;
import org.destek.messaging.topic.KafkaSettings;
import org.destek.messaging.topic.TopicMaker;
import org.destek.messaging.topic.TopicSize;
import org.destek.messaging.topic.WantedTopic;

/**
 * The outbox of a service that names the topics it tells on.
 */
@AutoConfiguration
@Conditional(OutboxAutoConfiguration.OnTopics.class)
@EnableConfigurationProperties(OutboxProperties.class)
public final class OutboxAutoConfiguration {

	private static final int MAX_BLOCK = 5_000;

	private static final int REQUEST_TIMEOUT = 5_000;

	private static final int RECONNECT_AT_LATEST = 1_000;

	private static final long BUFFER = 8 * 1024 * 1024;

	@Bean
	Outbox outbox(OutboxRows rows, WakeUp wakeUp, Traces traces, Clock clock) {
		return new Outbox(rows, wakeUp, traces, clock, UUID::randomUUID);
	}

	@Bean
	OutboxRows outboxRows(DatabaseClient database) {
		return new OutboxRows(database);
	}

	@Bean
	WakeUp outboxWakeUp() {
		return new WakeUp();
	}

	@Bean
	EventSender eventSender(KafkaProperties kafka, KafkaConnectionDetails connection, OutboxProperties properties,
			Traces traces, ObjectProvider<EventExtension> extensions,
			@Value("${spring.application.name}") String service) {
		String source = properties.source();
		return new EventSender(producerSettings(kafka, connection, properties.deliveryTimeout()),
				new EventRecords((source != null) ? source : "/" + service, extensions.orderedStream().toList()),
				traces);
	}

	@Bean
	OutboxRelay outboxRelay(ConnectionFactory pool, EventSender sender, WakeUp wakeUp, OutboxProperties properties,
			Clock clock, MeterRegistry meters, @Value("${spring.application.name}") String service) {
		return new OutboxRelay(new RelayConnections(pool, service), sender, wakeUp, properties, clock, meters);
	}

	@Bean
	OutboxBacklog outboxBacklog(OutboxRows rows, OutboxProperties properties, Clock clock, MeterRegistry meters) {
		return new OutboxBacklog(rows, properties, clock, meters);
	}

	@Bean
	OutboxHealthIndicator outboxHealthIndicator(OutboxBacklog backlog, OutboxRelay relay, OutboxProperties properties) {
		return new OutboxHealthIndicator(backlog, relay, properties.lateAfter());
	}

	@Bean
	OutboxSweeper outboxSweeper(OutboxRows rows, OutboxProperties properties, Clock clock) {
		return new OutboxSweeper(rows, properties.keepSent(), clock);
	}

	@Bean
	BackgroundLoop outboxRelayLoop(OutboxRelay relay) {
		return new BackgroundLoop("The outbox relay", relay::run);
	}

	@Bean
	BackgroundLoop outboxBacklogLoop(OutboxBacklog backlog) {
		return new BackgroundLoop("Watching the outbox", backlog::watch);
	}

	@Bean
	BackgroundLoop outboxSweeperLoop(OutboxSweeper sweeper) {
		return new BackgroundLoop("Sweeping the outbox", sweeper::run);
	}

	@Bean
	TopicSize topicSize(KafkaProperties kafka, KafkaConnectionDetails connection) {
		return new TopicSize(KafkaSettings.admin(kafka, connection));
	}

	@Bean
	BackgroundLoop outboxTopicsLoop(KafkaProperties kafka, KafkaConnectionDetails connection,
			OutboxProperties properties) {
		List<WantedTopic> topics = properties.topics()
			.stream()
			.map((topic) -> new WantedTopic(topic, properties.partitions(), properties.eventRetention()))
			.toList();
		return new BackgroundLoop("Making the topics",
				new TopicMaker(KafkaSettings.admin(kafka, connection), topics)::make);
	}

	private static Map<String, Object> producerSettings(KafkaProperties kafka, KafkaConnectionDetails connection,
			Duration deliveryTimeout) {
		Map<String, Object> settings = new HashMap<>(KafkaSettings.producer(kafka, connection));
		settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
		settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
		settings.put(ProducerConfig.ACKS_CONFIG, "all");
		settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
		settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK);
		settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT);
		settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) deliveryTimeout.toMillis());
		settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_AT_LATEST);
		settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER);
		return settings;
	}

	/** Whether the service names topics that it tells on. */
	static class OnTopics extends OnPropertyListCondition {

		OnTopics() {
			super("destek.outbox.topics", () -> ConditionMessage.forCondition("Outbox topics"));
		}

	}

}

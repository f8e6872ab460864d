package org.destek.messaging.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.OnPropertyListCondition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.config.ConsumerEndpointCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.integration.kafka.inbound.KafkaMessageDrivenChannelAdapter;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

import org.destek.foundation.loop.BackgroundLoop;
import org.destek.foundation.telemetry.Traces;
import org.destek.messaging.inbox.retry.DeadLetters;
import org.destek.messaging.inbox.retry.InboxContainers;
import org.destek.messaging.inbox.retry.InboxFailures;
import org.destek.messaging.topic.KafkaSettings;
import org.destek.messaging.topic.TopicMaker;

/**
 * The inbox of a service that names the topics it hears.
 */
@AutoConfiguration
@Conditional(InboxAutoConfiguration.OnTopics.class)
@EnableConfigurationProperties(InboxProperties.class)
public final class InboxAutoConfiguration {

	@Bean
	InboxListener inbox(Inbox receiving, InboxProperties properties, InboxFailures failures,
			InboxObservations observations) {
		return new InboxListener(new EventReader(), receiving, properties, failures, observations);
	}

	@Bean
	InboxObservations inboxObservations(ObjectProvider<ObservationRegistry> registry) {
		return new InboxObservations(registry.getIfAvailable(() -> ObservationRegistry.NOOP));
	}

	@Bean
	Inbox inboxReceiving(ObjectProvider<EventHandler> handlers, ReceivedEvents received,
			ReactiveTransactionManager transactions, InboxMeters meters, ParkedEvents parked, Traces traces) {
		return new Inbox(handlers.orderedStream().toList(), received, TransactionalOperator.create(transactions),
				meters, parked, traces);
	}

	@Bean
	ParkedEvents parkedEvents(DatabaseClient database, Clock clock) {
		return new ParkedEvents(database, clock);
	}

	@Bean
	BackgroundLoop parkedEventsLoop(ParkedEvents parked, Inbox receiving, ObjectProvider<EventHandler> handlers,
			InboxObservations observations, InboxProperties properties, MeterRegistry meters) {
		Set<String> handled = handlers.orderedStream().map(EventHandler::type).collect(Collectors.toUnmodifiableSet());
		return new BackgroundLoop("Reading parked events again",
				new ParkedEventsReader(parked, receiving, handled, observations, properties, meters)::run);
	}

	@Bean
	InboxMeters inboxMeters(ObjectProvider<EventHandler> handlers, InboxProperties properties, InboxFailures failures,
			InboxHealthIndicator health, MeterRegistry meters) {
		List<String> handled = handlers.orderedStream().map(EventHandler::type).toList();
		return new InboxMeters(handled, properties.ignoredTypes(), failures, health, meters);
	}

	@Bean
	ReceivedEvents receivedEvents(DatabaseClient database, Clock clock) {
		return new ReceivedEvents(database, clock);
	}

	@Bean
	InboxFailures inboxFailures(MeterRegistry meters) {
		return new InboxFailures(meters);
	}

	@Bean
	InboxHealthIndicator inboxHealthIndicator(InboxFailures failures) {
		return new InboxHealthIndicator(failures);
	}

	@Bean
	DeadLetters deadLetters(KafkaProperties kafka, KafkaConnectionDetails connection,
			@Value("${spring.application.name}") String service) {
		return new DeadLetters(KafkaSettings.producer(kafka, connection), service);
	}

	@Bean
	InboxContainers inboxContainers(DeadLetters deadLetters, InboxFailures failures, InboxHealthIndicator health,
			InboxProperties properties) {
		return new InboxContainers(deadLetters, failures, health::watch, properties.longestPause());
	}

	@Bean
	UnneededEvents unneededEvents(ObjectProvider<EventHandler> handlers, InboxProperties properties,
			InboxFailures failures, InboxMeters meters) {
		return new UnneededEvents(new EventReader(), properties.ignoredTypes(), handlers.orderedStream().toList(),
				failures, meters);
	}

	/** The listener reads the record itself, as the producer wrote it. */
	@Bean
	ConsumerEndpointCustomizer<KafkaMessageDrivenChannelAdapter<Object, Object>> inboxEndpoint(
			UnneededEvents unneeded) {
		return (endpoint, destination, group) -> {
			endpoint.setBindSourceRecord(true);
			endpoint.setRecordFilterStrategy(unneeded);
		};
	}

	@Bean
	BackgroundLoop inboxSweeperLoop(ReceivedEvents received, InboxProperties properties) {
		return new BackgroundLoop("Sweeping the inbox", new InboxSweeper(received, properties.keepIds())::run);
	}

	@Bean
	BackgroundLoop inboxLagLoop(KafkaProperties kafka, KafkaConnectionDetails connection, InboxProperties properties,
			MeterRegistry meters, @Value("${spring.application.name}") String group) {
		return new BackgroundLoop("Watching how far behind the inbox is",
				new InboxLag(KafkaSettings.admin(kafka, connection), group, properties.topics(), properties.lookAtLag(),
						meters)::watch);
	}

	@Bean
	BackgroundLoop inboxTopicsLoop(KafkaProperties kafka, KafkaConnectionDetails connection, InboxProperties properties,
			BindingsLifecycleController bindings, InboxHealthIndicator health) {
		return new BackgroundLoop("Waiting for the inbox's topics",
				new InboxTopics(KafkaSettings.admin(kafka, connection), properties.topics(), bindings,
						health)::startListener);
	}

	@Bean
	BackgroundLoop deadLetterTopicsLoop(DeadLetters deadLetters, KafkaProperties kafka,
			KafkaConnectionDetails connection, InboxProperties properties) {
		TopicMaker maker = new TopicMaker(KafkaSettings.admin(kafka, connection),
				deadLetters.topicsFor(properties.topics(), properties.deadLetterRetention()));
		return new BackgroundLoop("Making the dead letters' topics", maker::make);
	}

	/** Whether the service names topics that it hears. */
	static class OnTopics extends OnPropertyListCondition {

		OnTopics() {
			super("destek.inbox.topics", () -> ConditionMessage.forCondition("Inbox topics"));
		}

	}

}

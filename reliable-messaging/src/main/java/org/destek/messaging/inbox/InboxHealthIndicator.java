package org.destek.messaging.inbox;

import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.listener.MessageListenerContainer;

import org.destek.messaging.inbox.retry.InboxFailures;

/**
 * Says whether events reach this service and have their effect. For the group
 * {@code business}, never for readiness.
 */
class InboxHealthIndicator extends AbstractHealthIndicator {

	/** By then the pauses have grown to minutes in all: no hiccup any more. */
	private static final int WORRYING_ATTEMPTS = 8;

	private final InboxFailures failures;

	private volatile @Nullable MessageListenerContainer container;

	private volatile boolean awaitingTopics;

	InboxHealthIndicator(InboxFailures failures) {
		this.failures = failures;
	}

	/**
	 * Told whenever it changes: the broker answers, and topics are missing that other
	 * services have not made yet. Nothing can be heard, so nothing is wrong.
	 */
	void setAwaitingTopics(boolean awaiting) {
		this.awaitingTopics = awaiting;
	}

	void watch(MessageListenerContainer container) {
		this.container = container;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		MessageListenerContainer listener = this.container;
		boolean running = this.awaitingTopics || (listener != null && listener.isRunning());
		boolean connected = isConnected();
		Map<TopicPartition, Integer> waiting = this.failures.waiting();
		boolean stuck = waiting.values().stream().anyMatch((attempts) -> attempts >= WORRYING_ATTEMPTS);
		builder.status((running && connected && !stuck) ? "UP" : "DOWN")
			.withDetail("listening", this.awaitingTopics ? "from when its topics are made" : running)
			.withDetail("broker", connected ? "connected" : "away")
			.withDetail("waiting",
					waiting.entrySet()
						.stream()
						.collect(Collectors.toMap((partition) -> partition.getKey().toString(), Map.Entry::getValue)));
	}

	/**
	 * A listener polls all the time, so it has a connection whenever there is a broker.
	 */
	boolean isConnected() {
		MessageListenerContainer listener = this.container;
		return this.awaitingTopics || listener != null && listener.metrics()
			.values()
			.stream()
			.flatMap((metrics) -> metrics.values().stream())
			.filter((metric) -> metric.metricName().name().equals("connection-count"))
			.anyMatch((metric) -> metric.metricValue() instanceof Double count && count > 0);
	}

}

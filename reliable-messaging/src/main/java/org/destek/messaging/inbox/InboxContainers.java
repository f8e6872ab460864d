package org.destek.messaging.inbox;

import java.time.Duration;
import java.util.Map;

import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Tells the two kinds of failure apart. "Not now": the event is tried again in its place,
 * after growing pauses, without end. "Never": dead letter at once.
 */
class InboxContainers implements ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

	private static final double GROWTH = 2;

	private static final Duration COMMIT = Duration.ofSeconds(10);

	private static final Duration SHUTDOWN = Duration.ofSeconds(8);

	private final DeadLetters deadLetters;

	private final InboxFailures failures;

	private final InboxHealthIndicator health;

	private final Duration longestPause;

	InboxContainers(DeadLetters deadLetters, InboxFailures failures, InboxHealthIndicator health,
			Duration longestPause) {
		this.deadLetters = deadLetters;
		this.failures = failures;
		this.health = health;
		this.longestPause = longestPause;
	}

	@Override
	public void configure(AbstractMessageListenerContainer<?, ?> container, String destination, String group) {
		container.setCommonErrorHandler(errorHandler());
		container.getContainerProperties().setStopImmediate(true);
		container.getContainerProperties().setShutdownTimeout(SHUTDOWN.toMillis());
		container.getContainerProperties().setSyncCommitTimeout(COMMIT);
		this.health.watch(container);
	}

	/**
	 * The pause is spent on the listener's thread, so it has to be shorter, with the work
	 * of one poll, than {@code max.poll.interval.ms}: between two attempts there is
	 * always a poll.
	 */
	private DefaultErrorHandler errorHandler() {
		ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), GROWTH);
		pauses.setMaxInterval(this.longestPause.toMillis());
		DefaultErrorHandler handler = new DefaultErrorHandler(this.deadLetters.recoverer(), pauses);
		handler.setClassifications(Map.of(UnusableEventException.class, false), true);
		handler.setResetStateOnExceptionChange(false);
		handler.setRetryListeners(this.failures);
		handler.setLogLevel(KafkaException.Level.DEBUG);
		return handler;
	}

}

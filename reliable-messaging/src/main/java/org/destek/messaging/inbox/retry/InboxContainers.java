package org.destek.messaging.inbox.retry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

import org.destek.messaging.inbox.UnusableEventException;

/**
 * Tells the kinds of failure apart. "Not now": the event is tried again in its place,
 * after growing pauses of its partition, without end. "Never": dead letter at once. A
 * fault of the program that the event meets each time: dead letter after a few tries, for
 * it would hold its partition up until the next version.
 */
public class InboxContainers
		implements ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>>, DisposableBean {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

	private static final double GROWTH = 2;

	private static final Duration COMMIT = Duration.ofSeconds(10);

	private static final Duration SHUTDOWN = Duration.ofSeconds(8);

	private final DeadLetters deadLetters;

	private final InboxFailures failures;

	private final Consumer<MessageListenerContainer> watched;

	private final Duration longestPause;

	private final List<PartitionBackOff> handlers = new CopyOnWriteArrayList<>();

	/**
	 * Settings for the listener.
	 * @param watched told of the listener, for health
	 * @param longestPause between two attempts of an event
	 */
	public InboxContainers(DeadLetters deadLetters, InboxFailures failures, Consumer<MessageListenerContainer> watched,
			Duration longestPause) {
		this.deadLetters = deadLetters;
		this.failures = failures;
		this.watched = watched;
		this.longestPause = longestPause;
	}

	@Override
	public void configure(AbstractMessageListenerContainer<?, ?> container, String destination, String group) {
		container.setCommonErrorHandler(errorHandler());
		container.getContainerProperties().setStopImmediate(true);
		container.getContainerProperties().setShutdownTimeout(SHUTDOWN.toMillis());
		container.getContainerProperties().setSyncCommitTimeout(COMMIT);
		this.watched.accept(container);
	}

	private PartitionBackOff errorHandler() {
		PartitionBackOff handler = new PartitionBackOff(this.deadLetters.recoverer(), pauses(),
				new PartitionBackOff.Resumer());
		this.handlers.add(handler);
		ExponentialBackOff few = pauses();
		few.setMaxAttempts(HandlerFaultException.ATTEMPTS - 1);
		handler.setBackOffFunction((record, failure) -> UnusableEvents.isHandlerFault(failure) ? few : null);
		handler.setClassifications(Map.of(UnusableEventException.class, false), true);
		handler.setResetStateOnExceptionChange(false);
		handler.setRetryListeners(this.failures);
		handler.setLogLevel(KafkaException.Level.DEBUG);
		return handler;
	}

	private ExponentialBackOff pauses() {
		ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), GROWTH);
		pauses.setMaxInterval(this.longestPause.toMillis());
		return pauses;
	}

	@Override
	public void destroy() {
		this.handlers.forEach(PartitionBackOff::stop);
	}

}

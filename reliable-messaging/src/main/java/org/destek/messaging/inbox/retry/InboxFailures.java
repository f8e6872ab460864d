package org.destek.messaging.inbox.retry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/**
 * Counts what did not go well, and knows which event holds the others up.
 */
public class InboxFailures implements RetryListener {

	private static final Logger logger = LoggerFactory.getLogger(InboxFailures.class);

	/** Those that are there from the start, so that the first one is seen as a rise. */
	private static final List<String> REASONS = List.of("unreadable", "no-header", "unknown-ticket", "unstorable",
			UnusableEvents.PROGRAM_FAULT);

	private final MeterRegistry meters;

	private final Counter retries;

	private final Map<TopicPartition, Integer> waiting = new ConcurrentHashMap<>();

	public InboxFailures(MeterRegistry meters) {
		this.meters = meters;
		REASONS.forEach(this::dead);
		this.retries = Counter.builder("destek.inbox.retries")
			.description("Attempts that failed for now and are repeated")
			.register(meters);
	}

	@Override
	public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
		if (UnusableEvents.reasonOf(failure) == null) {
			this.retries.increment();
			this.waiting.put(new TopicPartition(record.topic(), record.partition()), attempt);
			logAttempt(record, rootOf(failure), attempt);
		}
	}

	@Override
	public void recovered(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
		String reason = Objects.requireNonNullElse(UnusableEvents.reasonOf(failure), UnusableEvents.PROGRAM_FAULT);
		Throwable root = rootOf(failure);
		passed(record);
		dead(reason).increment();
		logger.error("Event at {}-{}@{} is now a dead letter ({}): {}", record.topic(), record.partition(),
				record.offset(), reason, String.valueOf(root),
				reason.equals(UnusableEvents.PROGRAM_FAULT) ? root : null);
	}

	@Override
	public void recoveryFailed(ConsumerRecord<?, ?> record, @Nullable Exception original, Exception failure) {
		logger.warn("Dead letter for {}-{}@{} cannot be written for now: {}", record.topic(), record.partition(),
				record.offset(), String.valueOf(rootOf(failure)));
	}

	private Counter dead(String reason) {
		return Counter.builder("destek.inbox.dead")
			.description("Events that can never be used, moved to the dead letters")
			.tag("reason", reason)
			.register(this.meters);
	}

	/** It had its effect, or needs none: its partition goes on. */
	public void passed(ConsumerRecord<?, ?> record) {
		if (!this.waiting.isEmpty()) {
			this.waiting.remove(new TopicPartition(record.topic(), record.partition()));
		}
	}

	/**
	 * Partitions whose first event waits for better times.
	 * @return attempts so far, by partition
	 */
	public Map<TopicPartition, Integer> waiting() {
		return Map.copyOf(this.waiting);
	}

	/** The whole story once, then a line an attempt. */
	private static void logAttempt(ConsumerRecord<?, ?> record, @Nullable Throwable cause, int attempt) {
		logger.warn("Event at {}-{}@{} failed for now, attempt {}: {}", record.topic(), record.partition(),
				record.offset(), attempt, String.valueOf(cause), (attempt == 1) ? cause : null);
	}

	private static @Nullable Throwable rootOf(@Nullable Throwable failure) {
		Throwable root = failure;
		while (root != null && root.getCause() != null) {
			root = root.getCause();
		}
		return root;
	}

}

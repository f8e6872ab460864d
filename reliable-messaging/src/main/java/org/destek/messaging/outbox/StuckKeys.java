package org.destek.messaging.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys whose first event cannot be sent while those of others can. They are passed over
 * for a while that grows, so that their rows do not fill the batches of all others. A
 * broker that is away makes no key stuck: then all wait together.
 */
class StuckKeys {

	private static final Logger logger = LoggerFactory.getLogger(StuckKeys.class);

	/** The query names each of them; further ones are tried with every batch. */
	static final int MOST = 500;

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	/** What is wrong with a record alone, and stays so. */
	private static final List<Class<? extends Exception>> REFUSED = List.of(RecordTooLargeException.class,
			RecordBatchTooLargeException.class, SerializationException.class, InvalidRecordException.class);

	private final Map<UUID, Stuck> keys = new HashMap<>();

	private final Duration firstPause;

	private final Clock clock;

	StuckKeys(Duration firstPause, Clock clock) {
		this.firstPause = firstPause;
		this.clock = clock;
	}

	/** The keys that are to be passed over now. */
	synchronized List<UUID> passedOver() {
		Instant now = this.clock.instant();
		return this.keys.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().until().isAfter(now))
			.map(Map.Entry::getKey)
			.toList();
	}

	/** Whether one is to be tried again by now. */
	synchronized boolean isOneDue() {
		Instant now = this.clock.instant();
		return this.keys.values().stream().anyMatch((stuck) -> !stuck.until().isAfter(now));
	}

	synchronized boolean isEmpty() {
		return this.keys.isEmpty();
	}

	/**
	 * Notes what became of a batch.
	 * @param passedOver the keys that it was read without
	 * @param delivery what became of it
	 * @return whether the relay may go on: what failed is passed over from now on
	 */
	synchronized boolean note(Collection<UUID> passedOver, Delivery delivery) {
		Map<UUID, Throwable> failures = delivery.failures();
		if (delivery.failure() != null && failures.isEmpty()) {
			return false;
		}
		this.keys.keySet().removeIf((key) -> !passedOver.contains(key) && !failures.containsKey(key));
		failures.entrySet()
			.stream()
			.filter((each) -> !delivery.acknowledged().isEmpty() || isRefused(each.getValue()))
			.forEach((each) -> passOver(each.getKey(), each.getValue()));
		return this.keys.keySet().containsAll(failures.keySet());
	}

	private void passOver(UUID key, Throwable failure) {
		Stuck before = this.keys.get(key);
		if (before == null && this.keys.size() >= MOST) {
			return;
		}
		Duration pause = (before != null) ? before.longerPause() : this.firstPause;
		this.keys.put(key, new Stuck(this.clock.instant().plus(pause), pause));
		if (before == null) {
			logger.warn("Events of {} cannot be sent and are passed over for now: {}", key, failure.toString());
		}
	}

	/** Whether it is the record that cannot be sent, and not the broker that is away. */
	static boolean isRefused(Throwable failure) {
		return REFUSED.stream().anyMatch((type) -> type.isInstance(failure));
	}

	/**
	 * For how long a key is passed over.
	 *
	 * @param until when it is tried again
	 * @param pause how long that was
	 */
	private record Stuck(Instant until, Duration pause) {

		Duration longerPause() {
			Duration doubled = this.pause.multipliedBy(2);
			return (doubled.compareTo(LONGEST_PAUSE) < 0) ? doubled : LONGEST_PAUSE;
		}

	}

}

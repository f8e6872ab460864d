package org.destek.messaging.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What became of events that were sent.
 *
 * @param acknowledged the rows that the broker has
 * @param failures keys of which a row could not be delivered, with the reason; those
 * behind it were not sent
 * @param failure why others could not be delivered, the first reason; {@code null} when
 * all were
 */
record Delivery(List<Long> acknowledged, Map<UUID, Throwable> failures, @Nullable Throwable failure) {

	static final Delivery NONE = new Delivery(List.of(), Map.of(), null);

	static Delivery acknowledged(Long row) {
		return new Delivery(List.of(row), Map.of(), null);
	}

	static Delivery failed(UUID key, Throwable failure) {
		return new Delivery(List.of(), Map.of(key, failure), failure);
	}

	/** Nothing could be sent, whatever its key. */
	static Delivery failed(Throwable failure) {
		return new Delivery(List.of(), Map.of(), failure);
	}

	Delivery plus(Delivery other) {
		Map<UUID, Throwable> all = new HashMap<>(this.failures);
		all.putAll(other.failures);
		return new Delivery(Stream.concat(this.acknowledged.stream(), other.acknowledged.stream()).toList(), all,
				(this.failure != null) ? this.failure : other.failure);
	}

}

package org.destek.messaging.outbox;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What became of events that were sent.
 *
 * @param acknowledged the rows that the broker has
 * @param failure why others could not be delivered, the first reason; {@code null} when
 * all were
 */
record Delivery(List<Long> acknowledged, @Nullable Throwable failure) {

	Delivery plus(Delivery other) {
		return new Delivery(Stream.concat(this.acknowledged.stream(), other.acknowledged.stream()).toList(),
				(this.failure != null) ? this.failure : other.failure);
	}

}

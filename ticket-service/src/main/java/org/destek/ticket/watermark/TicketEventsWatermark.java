package org.destek.ticket.watermark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.messaging.outbox.OutgoingEvent;

/**
 * Published on each partition of {@code ticket-events}: whatever was accepted before a
 * moment is ahead of it.
 *
 * @param partition the partition
 * @param partitions how many there are
 * @param until the moment
 * @param previousUntil that of the marker before; none in the first
 */
record TicketEventsWatermark(int partition, int partitions, Instant until, @Nullable Instant previousUntil) {

	static final String TOPIC = "ticket-events";

	static final String TYPE = "ticket-events-watermark.v1";

	OutgoingEvent event() {
		UUID key = UUID.nameUUIDFromBytes((TOPIC + "/" + this.partition).getBytes(StandardCharsets.UTF_8));
		return new OutgoingEvent(TOPIC, key, TYPE, TOPIC, this).toPartition(this.partition);
	}

}

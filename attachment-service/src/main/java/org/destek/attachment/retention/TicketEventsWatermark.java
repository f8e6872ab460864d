package org.destek.attachment.retention;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is read of a marker on a partition of {@code ticket-events}: whatever was accepted
 * before a moment is ahead of it.
 *
 * @param partition the partition
 * @param partitions how many there are
 * @param until the moment
 * @param previousUntil that of the marker before; none in the first
 */
record TicketEventsWatermark(int partition, int partitions, Instant until, @Nullable Instant previousUntil) {

	static final String TYPE = "ticket-events-watermark.v1";

}

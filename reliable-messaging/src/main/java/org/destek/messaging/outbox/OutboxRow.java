package org.destek.messaging.outbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event as it waits in the database; its id, drawn by the database, is its place.
 */
record OutboxRow(long id, UUID eventId, String topic, UUID key, String type, String subject, Instant occurredAt,
		@Nullable String traceParent, String data, @Nullable Integer partition) {
}

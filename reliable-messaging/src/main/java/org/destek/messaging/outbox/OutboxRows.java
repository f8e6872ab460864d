package org.destek.messaging.outbox;

import java.time.Instant;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * The outbox table as the service's own pool sees it; the relay has a connection apart.
 */
class OutboxRows {

	/** Counting a long backlog to its end would cost more than the number is worth. */
	static final int COUNTED_AT_MOST = 100_000;

	private final DatabaseClient database;

	OutboxRows(DatabaseClient database) {
		this.database = database;
	}

	Mono<UUID> append(OutboxRow row) {
		DatabaseClient.GenericExecuteSpec insert = this.database.sql("""
				insert into outbox (event_id, topic, key, type, subject, occurred_at, trace_parent, data)
				values (:eventId, :topic, :key, :type, :subject, :occurredAt, :traceParent, :data)
				""")
			.bind("eventId", row.eventId())
			.bind("topic", row.topic())
			.bind("key", row.key())
			.bind("type", row.type())
			.bind("subject", row.subject())
			.bind("occurredAt", row.occurredAt())
			.bind("data", row.data());
		String traceParent = row.traceParent();
		return ((traceParent != null) ? insert.bind("traceParent", traceParent)
				: insert.bindNull("traceParent", String.class))
			.then()
			.thenReturn(row.eventId());
	}

	Mono<Backlog> backlog() {
		return this.database
			.sql("""
					select (select count(*) from (select 1 from outbox where sent_at is null limit :most) as waiting) as unsent,
					       (select occurred_at from outbox where sent_at is null order by id limit 1) as oldest
					""")
			.bind("most", COUNTED_AT_MOST)
			.map((row) -> {
				Long unsent = row.get("unsent", Long.class);
				return new Backlog((unsent != null) ? unsent : 0, row.get("oldest", Instant.class));
			})
			.one();
	}

	/**
	 * Removes some of the rows that were sent before a time.
	 * @param before the time
	 * @param most how many at once
	 * @return how many went
	 */
	Mono<Long> removeSent(Instant before, int most) {
		return this.database.sql("""
				delete from outbox
				where id in (select id from outbox where sent_at < :before order by sent_at limit :most)
				""").bind("before", before).bind("most", most).fetch().rowsUpdated();
	}

}

package org.destek.messaging.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

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

	/**
	 * Appends rows in one statement; their order is that of the ids that are drawn.
	 * @param rows the rows
	 * @return their events' ids
	 */
	Mono<List<UUID>> append(List<OutboxRow> rows) {
		List<UUID> ids = rows.stream().map(OutboxRow::eventId).toList();
		return this.database
			.sql("""
					insert into outbox (event_id, topic, key, type, subject, occurred_at, trace_parent, data, partition)
					select event_id, topic, key, type, subject, occurred_at, nullif(trace_parent, ''), data, nullif(partition, -1)
					  from unnest(:eventIds, :topics, :keys, :types, :subjects, :times, :traceParents, :data, :partitions)
					       with ordinality as event (event_id, topic, key, type, subject, occurred_at, trace_parent, data, partition,
					                                 number)
					 order by number
					""")
			.bind("eventIds", ids.toArray(UUID[]::new))
			.bind("topics", texts(rows, OutboxRow::topic))
			.bind("keys", rows.stream().map(OutboxRow::key).toArray(UUID[]::new))
			.bind("types", texts(rows, OutboxRow::type))
			.bind("subjects", texts(rows, OutboxRow::subject))
			.bind("times", rows.stream().map(OutboxRow::occurredAt).toArray(Instant[]::new))
			.bind("traceParents", texts(rows, (row) -> Objects.requireNonNullElse(row.traceParent(), "")))
			.bind("data", texts(rows, OutboxRow::data))
			.bind("partitions",
					rows.stream().map((row) -> Objects.requireNonNullElse(row.partition(), -1)).toArray(Integer[]::new))
			.then()
			.thenReturn(ids);
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
				where id = any (array(select id from outbox where sent_at < :before order by sent_at limit :most))
				""").bind("before", before).bind("most", most).fetch().rowsUpdated();
	}

	private static String[] texts(List<OutboxRow> rows, Function<OutboxRow, String> text) {
		return rows.stream().map(text).toArray(String[]::new);
	}

}

package org.destek.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import io.r2dbc.postgresql.api.PostgresqlStatement;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One connection that does all of a relay's work: who loses it loses the lock and, in the
 * same moment, the means to mark anything as sent.
 */
class RelayConnection {

	/** The lock is per database, so every service has its own under the same number. */
	private static final long LOCK = 0x6f7574626f78L;

	private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(10);

	private static final String NEXT = """
			select id, event_id, topic, key, type, subject, occurred_at, trace_parent, data, partition
			from outbox
			where sent_at is null and id <> all($1)
			  and key <> all($3) and (partition is null or cardinality($3) = 0)
			order by id
			limit $2
			""";

	/**
	 * A statement does not see what a part of it changes, so what is marked is left out.
	 */
	private static final String MARK_AND_NEXT = "with marked as (update outbox set sent_at = $4 where id = any($1)) "
			+ NEXT;

	private final PostgresqlConnection connection;

	RelayConnection(PostgresqlConnection connection) {
		this.connection = connection;
	}

	/**
	 * Tries to become the one active relay of this database.
	 * @return whether it is now
	 */
	Mono<Boolean> tryToLead() {
		return query(this.connection.createStatement("select pg_try_advisory_lock($1) as leading").bind("$1", LOCK))
			.flatMap((result) -> result.map((row) -> Boolean.TRUE.equals(row.get("leading", Boolean.class))))
			.next();
	}

	Mono<Void> callLeader() {
		return query(this.connection.createStatement("notify outbox")).flatMap(PostgresqlResult::getRowsUpdated).then();
	}

	/**
	 * Calls of other copies, from now on.
	 * @return one element a call; never ends by itself
	 */
	Flux<Object> calls() {
		Mono<Object> listening = query(this.connection.createStatement("listen outbox"))
			.flatMap(PostgresqlResult::getRowsUpdated)
			.then(Mono.empty());
		return Flux.merge(this.connection.getNotifications(), listening);
	}

	/**
	 * Marks rows as sent and reads what is to be sent next, in one statement.
	 * @param sent ids of rows that the broker acknowledged, perhaps none
	 * @param now when it did
	 * @param most how many to read
	 * @param passedOver keys of which nothing is read; then nothing is read either that
	 * is meant for one partition, for it goes behind all that was told before it
	 * @return unsent rows in the order of their ids
	 */
	Mono<List<OutboxRow>> next(List<Long> sent, Instant now, int most, List<UUID> passedOver) {
		PostgresqlStatement statement = sent.isEmpty() ? this.connection.createStatement(NEXT)
				: this.connection.createStatement(MARK_AND_NEXT).bind("$4", now);
		return query(statement.bind("$1", sent.toArray(Long[]::new))
			.bind("$2", most)
			.bind("$3", passedOver.toArray(UUID[]::new))).flatMap((result) -> result.map(RelayConnection::read))
			.collectList();
	}

	Mono<Void> markSent(List<Long> ids, Instant now) {
		return query(this.connection.createStatement("update outbox set sent_at = $1 where id = any($2)")
			.bind("$1", now)
			.bind("$2", ids.toArray(Long[]::new))).flatMap(PostgresqlResult::getRowsUpdated).then();
	}

	Mono<Void> close() {
		return this.connection.close();
	}

	private static Flux<PostgresqlResult> query(PostgresqlStatement statement) {
		return statement.execute().timeout(STATEMENT_TIMEOUT);
	}

	@SuppressWarnings("NullAway") // the columns are "not null", but for trace and
									// partition
	private static OutboxRow read(Readable row) {
		return new OutboxRow(row.get("id", Long.class), row.get("event_id", UUID.class), row.get("topic", String.class),
				row.get("key", UUID.class), row.get("type", String.class), row.get("subject", String.class),
				row.get("occurred_at", Instant.class), row.get("trace_parent", String.class),
				row.get("data", String.class), row.get("partition", Integer.class));
	}

}

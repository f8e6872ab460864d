package org.destek.ticket.submission;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** Which submission each key was used for. */
@Repository
class IdempotencyKeys {

	private final DatabaseClient database;

	private final Clock clock;

	private final Duration repeatable;

	IdempotencyKeys(DatabaseClient database, Clock clock, SubmissionProperties properties) {
		this.database = database;
		this.clock = clock;
		this.repeatable = properties.repeatable();
	}

	/**
	 * Binds a key, in the caller's transaction. A claim of the same key in another one is
	 * waited for: it is bound if that one is committed, free if it is rolled back.
	 * @return whether the key was free
	 */
	Mono<Boolean> claim(UUID key, byte[] fingerprint, UUID ticketId) {
		return this.database.sql("""
				insert into idempotency_key as bound (key, fingerprint, ticket_id, expires_at)
				values (:key, :fingerprint, :ticketId, :expiresAt)
				on conflict (key) do update
				set fingerprint = excluded.fingerprint, ticket_id = excluded.ticket_id,
				    expires_at = excluded.expires_at
				where bound.expires_at <= :now
				""")
			.bind("key", key)
			.bind("fingerprint", fingerprint)
			.bind("ticketId", ticketId)
			.bind("expiresAt", this.clock.instant().plus(this.repeatable))
			.bind("now", this.clock.instant())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	Mono<BoundKey> find(UUID key) {
		return this.database.sql("select key, fingerprint, ticket_id from idempotency_key where key = :key")
			.bind("key", key)
			.map((row) -> new BoundKey(Objects.requireNonNull(row.get("key", UUID.class)),
					Objects.requireNonNull(row.get("fingerprint", byte[].class)),
					Objects.requireNonNull(row.get("ticket_id", UUID.class))))
			.one();
	}

	/** Forgets keys whose time is over, a bounded number at a time. */
	Mono<Long> forgetExpired(int limit) {
		return this.database.sql("""
				delete from idempotency_key where key in (
				    select key from idempotency_key where expires_at <= :now order by expires_at limit :limit)
				""").bind("now", this.clock.instant()).bind("limit", limit).fetch().rowsUpdated();
	}

	/**
	 * A key that a submission has used.
	 *
	 * @param key the key
	 * @param fingerprint keyed hash of that submission's body
	 * @param ticketId the ticket that it made
	 */
	record BoundKey(UUID key, byte[] fingerprint, UUID ticketId) {
	}

}

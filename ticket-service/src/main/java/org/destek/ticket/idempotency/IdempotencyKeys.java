package org.destek.ticket.idempotency;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.destek.ticket.insert.RowInsert;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** What each key was used for. */
@Repository
public class IdempotencyKeys {

	private final DatabaseClient database;

	private final Clock clock;

	private final Duration repeatable;

	IdempotencyKeys(DatabaseClient database, Clock clock, IdempotencyProperties properties) {
		this.database = database;
		this.clock = clock;
		this.repeatable = properties.repeatable();
	}

	/**
	 * Binds a key to a ticket, in the caller's transaction. A claim of the same key in
	 * another one is waited for: it is bound if that one is committed, free if it is
	 * rolled back.
	 * @param key the sender's key
	 * @param fingerprint keyed hash of what is asked for
	 * @param ticketId the ticket that is made or written to
	 * @return whether the key was free
	 */
	public Mono<Boolean> claim(UUID key, byte[] fingerprint, UUID ticketId) {
		RowInsert row = row(key, fingerprint, ticketId);
		return this.database.sql(row.alone()).bindValues(row.values()).fetch().rowsUpdated().map((rows) -> rows == 1);
	}

	/**
	 * How a key is bound to a ticket, else as {@link #claim}; a commit without the ticket
	 * fails.
	 * @param key the sender's key
	 * @param fingerprint keyed hash of what is asked for
	 * @param ticketId the ticket that is made or written to
	 * @return the row, which is not written when the key is not free
	 */
	public RowInsert row(UUID key, byte[] fingerprint, UUID ticketId) {
		Instant now = this.clock.instant();
		return new RowInsert("""
				insert into idempotency_key as bound (key, fingerprint, ticket_id, expires_at)
				select :key, :fingerprint, :ticketId, :keyExpiresAt
				  from %s
				on conflict (key) do update
				set fingerprint = excluded.fingerprint, ticket_id = excluded.ticket_id,
				    made = null, expires_at = excluded.expires_at
				where bound.expires_at <= :now""", Map.of("key", key, "fingerprint", fingerprint, "ticketId", ticketId,
				"keyExpiresAt", now.plus(this.repeatable), "now", now));
	}

	/**
	 * Notes what a key made, when that is not the ticket itself; in the transaction that
	 * claimed it.
	 * @param key the key
	 * @param made the id of what it made
	 * @return done
	 */
	Mono<Void> note(UUID key, UUID made) {
		return this.database.sql("update idempotency_key set made = :made where key = :key")
			.bind("key", key)
			.bind("made", made)
			.then();
	}

	/**
	 * Finds what a key was used for.
	 * @param key the sender's key
	 * @return what it is bound to; empty when it is free
	 */
	public Mono<BoundKey> find(UUID key) {
		return this.database
			.sql("select fingerprint, coalesce(made, ticket_id) as made from idempotency_key where key = :key")
			.bind("key", key)
			.map((row) -> new BoundKey(Objects.requireNonNull(row.get("fingerprint", byte[].class)),
					Objects.requireNonNull(row.get("made", UUID.class))))
			.one();
	}

	/** Forgets keys whose time is over, a bounded number at a time. */
	Mono<Long> forgetExpired(int limit) {
		return this.database.sql("""
				delete from idempotency_key where key = any (array(
				    select key from idempotency_key where expires_at <= :now order by expires_at limit :limit))
				""").bind("now", this.clock.instant()).bind("limit", limit).fetch().rowsUpdated();
	}

	/**
	 * What a key has been used for.
	 *
	 * @param fingerprint keyed hash of what was asked for
	 * @param made the id of what it made
	 */
	public record BoundKey(byte[] fingerprint, UUID made) {

		/**
		 * What a repeat of the same gets.
		 * @param asked keyed hash of what is asked for now
		 * @return the id of what was made; a problem when something else is asked for
		 */
		public UUID madeOf(byte[] asked) {
			if (!MessageDigest.isEqual(this.fingerprint, asked)) {
				throw new ProblemException(ProblemKind.IDEMPOTENCY_KEY_REUSED);
			}
			return this.made;
		}

	}

}

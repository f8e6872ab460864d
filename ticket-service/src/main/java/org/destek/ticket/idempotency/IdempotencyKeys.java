package org.destek.ticket.idempotency;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.destek.ticket.core.TicketSecret;
import org.destek.ticket.insert.RowInsert;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;

/**
 * What each key was used for. Whether two bodies ask for the same is told by a keyed
 * hash, for a plain one would let an identity number be found by trying; no body is kept.
 */
@Repository
public class IdempotencyKeys {

	private final DatabaseClient database;

	private final TicketSecret secret;

	private final JsonMapper json;

	private final Clock clock;

	private final Duration repeatable;

	IdempotencyKeys(DatabaseClient database, TicketSecret secret, JsonMapper json, Clock clock,
			IdempotencyProperties properties) {
		this.database = database;
		this.secret = secret;
		this.json = json;
		this.clock = clock;
		this.repeatable = properties.repeatable();
	}

	/**
	 * Binds a key to a ticket, in the caller's transaction. A claim of the same key in
	 * another one is waited for: it is bound if that one is committed, free if it is
	 * rolled back.
	 * @param key the sender's key
	 * @param asked all that is asked for, and nothing that may differ between two tries
	 * @param ticketId the ticket that is made or written to
	 * @return whether the key was free
	 */
	public Mono<Boolean> claim(UUID key, Object asked, UUID ticketId) {
		RowInsert row = row(key, asked, ticketId);
		return this.database.sql(row.alone()).bindValues(row.values()).fetch().rowsUpdated().map((rows) -> rows == 1);
	}

	/**
	 * How a key is bound to a ticket, else as {@link #claim}; a commit without the ticket
	 * fails.
	 * @param key the sender's key
	 * @param asked all that is asked for, and nothing that may differ between two tries
	 * @param ticketId the ticket that is made or written to
	 * @return the row, which is not written when the key is not free
	 */
	public RowInsert row(UUID key, Object asked, UUID ticketId) {
		Instant now = this.clock.instant();
		return new RowInsert("""
				insert into idempotency_key as bound (key, fingerprint, ticket_id, expires_at)
				select :key, :fingerprint, :ticketId, :keyExpiresAt
				  from %s
				on conflict (key) do update
				set fingerprint = excluded.fingerprint, ticket_id = excluded.ticket_id,
				    made = null, expires_at = excluded.expires_at
				where bound.expires_at <= :now""", Map.of("key", key, "fingerprint", fingerprintOf(asked), "ticketId",
				ticketId, "keyExpiresAt", now.plus(this.repeatable), "now", now));
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
	 * What a repeat gets.
	 * @param key the sender's key
	 * @param asked all that is asked for now
	 * @return the id of what the key made; empty when it is free, a problem when it is
	 * bound to something else
	 */
	public Mono<UUID> made(UUID key, Object asked) {
		return this.database
			.sql("select fingerprint, coalesce(made, ticket_id) as made from idempotency_key where key = :key")
			.bind("key", key)
			.map((row) -> new BoundKey(Objects.requireNonNull(row.get("fingerprint", byte[].class)),
					Objects.requireNonNull(row.get("made", UUID.class))))
			.one()
			.map((bound) -> bound.madeOf(fingerprintOf(asked)));
	}

	/** Forgets keys whose time is over, a bounded number at a time. */
	Mono<Long> forgetExpired(int limit) {
		return this.database.sql("""
				delete from idempotency_key where key = any (array(
				    select key from idempotency_key where expires_at <= :now order by expires_at limit :limit))
				""").bind("now", this.clock.instant()).bind("limit", limit).fetch().rowsUpdated();
	}

	private byte[] fingerprintOf(Object asked) {
		return this.secret.hash("fingerprint", this.json.writeValueAsString(asked));
	}

	/**
	 * What a key has been used for.
	 *
	 * @param fingerprint keyed hash of what was asked for
	 * @param made the id of what it made
	 */
	private record BoundKey(byte[] fingerprint, UUID made) {

		/**
		 * What a repeat of the same gets.
		 * @param asked keyed hash of what is asked for now
		 * @return the id of what was made; a problem when something else is asked for
		 */
		UUID madeOf(byte[] asked) {
			if (!MessageDigest.isEqual(this.fingerprint, asked)) {
				throw new ProblemException(ProblemKind.IDEMPOTENCY_KEY_REUSED);
			}
			return this.made;
		}

	}

}

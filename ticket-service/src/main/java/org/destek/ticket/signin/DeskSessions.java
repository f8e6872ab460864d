package org.destek.ticket.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The browsers in which somebody is signed in. */
@Repository
class DeskSessions {

	/** How exactly the last use is known: a page more is no row written. */
	private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

	private final DatabaseClient database;

	private final SignInProperties properties;

	DeskSessions(DatabaseClient database, SignInProperties properties) {
		this.database = database;
		this.properties = properties;
	}

	/** Adds one, and ends those that are one too many. */
	Mono<Void> add(DeskSession session, SessionToken token) {
		return this.database
			.sql("""
					with surplus as (
					    delete from desk_session where id in (
					        select id from desk_session where address = :address
					        order by last_seen_at desc offset :kept limit 1000)
					)
					insert into desk_session (id, token_hash, address, device, remembered, signed_in_at, last_seen_at, expires_at)
					values (:id, :hash, :address, :device, :remembered, :signedInAt, :signedInAt, :expiresAt)
					""")
			.bind("address", session.address())
			.bind("kept", this.properties.sessions() - 1)
			.bind("id", session.id())
			.bind("hash", token.hash())
			.bind("device", session.device())
			.bind("remembered", session.remembered())
			.bind("signedInAt", session.signedInAt())
			.bind("expiresAt", session.expiresAt())
			.then();
	}

	/**
	 * The session of a token, used now: that is noted, and it lasts as long again. A call
	 * does not wait for another one that is noting it.
	 * @return empty when there is none, or it has ended
	 */
	Mono<DeskSession> use(SessionToken token, Instant now) {
		return this.database.sql("""
				with found as (
				    select id, address, device, remembered, signed_in_at, last_seen_at,
				           cast(case when remembered then :rememberedUntil else :until end as timestamptz) as expires_at
				      from desk_session where token_hash = :hash and expires_at > :now
				), due as (
				    select id from desk_session
				     where token_hash = :hash and expires_at > :now and last_seen_at <= :aMinuteAgo
				       for update skip locked
				), used as (
				    update desk_session set last_seen_at = :now, expires_at = found.expires_at
				      from found, due where desk_session.id = found.id and due.id = found.id
				)
				select * from found
				""")
			.bind("hash", token.hash())
			.bind("now", now)
			.bind("aMinuteAgo", now.minus(SEEN_EVERY))
			.bind("until", now.plus(this.properties.validity(false)))
			.bind("rememberedUntil", now.plus(this.properties.validity(true)))
			.map(DeskSessions::read)
			.one();
	}

	/** A person's, the last used first. */
	Flux<DeskSession> of(String address, Instant now) {
		return this.database.sql("""
				select * from desk_session where address = :address and expires_at > :now
				order by last_seen_at desc limit :limit
				""")
			.bind("address", address)
			.bind("now", now)
			.bind("limit", this.properties.sessions())
			.map(DeskSessions::read)
			.all();
	}

	/** Ends one of a person's; one of another's, or none, changes nothing. */
	Mono<Void> end(UUID id, String address) {
		return this.database.sql("delete from desk_session where id = :id and address = :address")
			.bind("id", id)
			.bind("address", address)
			.then();
	}

	Mono<Long> forgetExpired(Instant now) {
		return this.database.sql("delete from desk_session where expires_at <= :now")
			.bind("now", now)
			.fetch()
			.rowsUpdated();
	}

	private static DeskSession read(Readable row) {
		return new DeskSession(Objects.requireNonNull(row.get("id", UUID.class)),
				Objects.requireNonNull(row.get("address", String.class)),
				Objects.requireNonNull(row.get("device", String.class)),
				Objects.requireNonNull(row.get("remembered", Boolean.class)), time(row, "signed_in_at"),
				time(row, "last_seen_at"), time(row, "expires_at"));
	}

	private static Instant time(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, Instant.class));
	}

}

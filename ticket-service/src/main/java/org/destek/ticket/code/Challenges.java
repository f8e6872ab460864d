package org.destek.ticket.code;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The challenges of the last hours. */
@Repository
class Challenges {

	private final DatabaseClient database;

	Challenges(DatabaseClient database) {
		this.database = database;
	}

	Mono<Void> add(CodeChallenge challenge) {
		return this.database.sql("""
				insert into code_challenge (id, purpose, about, holder, ticket_id, address, opened_at, expires_at)
				values (:id, :purpose, :about, :holder, :ticketId, :address, :openedAt, :expiresAt)
				""")
			.bind("id", challenge.id())
			.bind("purpose", challenge.purpose().label())
			.bind("about", challenge.about())
			.bind("holder", Parameters.in(R2dbcType.VARCHAR, challenge.holder()))
			.bind("ticketId", optional(challenge.ticketId()))
			.bind("address", challenge.address())
			.bind("openedAt", challenge.openedAt())
			.bind("expiresAt", challenge.expiresAt())
			.then();
	}

	/** When the newest was opened, some left out; empty when there are no more. */
	Mono<Instant> newestBut(int leftOut, CodePurpose purpose, CodeScope scope, Object of) {
		return this.database.sql("""
				select opened_at from code_challenge
				where %s = :of and purpose = :purpose
				order by opened_at desc offset :leftOut limit 1
				""".formatted(scope.column()))
			.bind("of", of)
			.bind("purpose", purpose.label())
			.bind("leftOut", leftOut)
			.map((row) -> Objects.requireNonNull(row.get("opened_at", Instant.class)))
			.one();
	}

	/** Holds other requests for the same address back, in the caller's transaction. */
	Mono<Void> lock(String address) {
		return this.database.sql("select pg_advisory_xact_lock(hashtext('code-challenge'), hashtext(lower(:address)))")
			.bind("address", address)
			.then();
	}

	/** Takes one try; empty when none is left or there is nothing to try. */
	Mono<CodeChallenge> takeTry(UUID id, CodePurpose purpose, @Nullable UUID about, @Nullable String holder, int tries,
			Instant now) {
		return this.database
			.sql("""
					update code_challenge set tries = tries + 1
					where id = :id and purpose = :purpose and about = coalesce(:about, about) and holder is not distinct from :holder
					  and tries < :tries and expires_at > :now and redeemed_at is null
					returning *
					""")
			.bind("id", id)
			.bind("purpose", purpose.label())
			.bind("about", optional(about))
			.bind("holder", Parameters.in(R2dbcType.VARCHAR, holder))
			.bind("tries", tries)
			.bind("now", now)
			.map(Challenges::read)
			.one();
	}

	Mono<Void> redeem(UUID id, Instant now) {
		return this.database.sql("update code_challenge set redeemed_at = :now where id = :id")
			.bind("now", now)
			.bind("id", id)
			.then();
	}

	Mono<Long> forgetBefore(Instant limit) {
		return this.database.sql("delete from code_challenge where opened_at < :limit")
			.bind("limit", limit)
			.fetch()
			.rowsUpdated();
	}

	private static Parameter optional(@Nullable UUID id) {
		return (id != null) ? Parameters.in(id) : Parameters.in(UUID.class);
	}

	private static CodeChallenge read(Readable row) {
		String purpose = Objects.requireNonNull(row.get("purpose", String.class));
		return new CodeChallenge(Objects.requireNonNull(row.get("id", UUID.class)),
				CodePurpose.valueOf(purpose.toUpperCase(Locale.ROOT).replace('-', '_')),
				Objects.requireNonNull(row.get("about", UUID.class)), row.get("holder", String.class),
				row.get("ticket_id", UUID.class), Objects.requireNonNull(row.get("address", String.class)),
				Objects.requireNonNull(row.get("opened_at", Instant.class)),
				Objects.requireNonNull(row.get("expires_at", Instant.class)));
	}

}

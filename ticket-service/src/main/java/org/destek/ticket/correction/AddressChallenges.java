package org.destek.ticket.correction;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.destek.ticket.ticket.EmailAddress;
import org.destek.ticket.ticket.Tickets;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** New addresses that are still to be proved. */
@Repository
class AddressChallenges {

	private final DatabaseClient database;

	AddressChallenges(DatabaseClient database) {
		this.database = database;
	}

	Mono<Void> add(AddressChallenge challenge, Instant now) {
		return this.database.sql("""
				insert into address_correction (challenge_id, ticket_id, email, requested_at, expires_at)
				values (:id, :ticketId, :email, :now, :expiresAt)
				""")
			.bind("id", challenge.id())
			.bind("ticketId", challenge.ticketId())
			.bind("email", challenge.email().text())
			.bind("now", now)
			.bind("expiresAt", challenge.expiresAt())
			.then();
	}

	/** Locks it, so that tries at once are counted one after the other. */
	Mono<AddressChallenge> findLocked(UUID id, UUID ticketId) {
		return this.database
			.sql("select * from address_correction where challenge_id = :id and ticket_id = :ticketId for update")
			.bind("id", id)
			.bind("ticketId", ticketId)
			.map(AddressChallenges::read)
			.one();
	}

	Mono<Void> countWrong(UUID id) {
		return this.database.sql("update address_correction set wrong = wrong + 1 where challenge_id = :id")
			.bind("id", id)
			.then();
	}

	Mono<Void> remove(UUID id) {
		return this.database.sql("delete from address_correction where challenge_id = :id").bind("id", id).then();
	}

	Mono<Long> forgetExpired(Instant now) {
		return this.database.sql("delete from address_correction where expires_at <= :now")
			.bind("now", now)
			.fetch()
			.rowsUpdated();
	}

	private static AddressChallenge read(Readable row) {
		return new AddressChallenge(Objects.requireNonNull(row.get("challenge_id", UUID.class)),
				Objects.requireNonNull(row.get("ticket_id", UUID.class)), new EmailAddress(Tickets.text(row, "email")),
				Objects.requireNonNull(row.get("wrong", Integer.class)),
				Objects.requireNonNull(row.get("expires_at", Instant.class)));
	}

}

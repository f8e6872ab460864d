package org.destek.ticket.privacy;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** The encrypted identity numbers, by ticket. */
@Repository
class NationalIds {

	private final DatabaseClient database;

	private final Clock clock;

	NationalIds(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	Mono<Void> add(SealedNationalId sealed) {
		return this.database.sql("""
				insert into national_id (ticket_id, wrapped_key, ciphertext, created_at)
				values (:ticketId, :wrappedKey, :ciphertext, :now)
				""")
			.bind("ticketId", sealed.ticketId())
			.bind("wrappedKey", sealed.wrappedKey())
			.bind("ciphertext", sealed.ciphertext())
			.bind("now", this.clock.instant())
			.then();
	}

	Mono<SealedNationalId> find(UUID ticketId) {
		return this.database.sql("""
				select ticket_id, wrapped_key, ciphertext
				from national_id
				where ticket_id = :ticketId and wrapped_key is not null
				""").bind("ticketId", ticketId).map(NationalIds::read).one();
	}

	private static SealedNationalId read(Readable row) {
		return new SealedNationalId(Objects.requireNonNull(row.get("ticket_id", UUID.class)),
				Objects.requireNonNull(row.get("wrapped_key", byte[].class)),
				Objects.requireNonNull(row.get("ciphertext", byte[].class)));
	}

}

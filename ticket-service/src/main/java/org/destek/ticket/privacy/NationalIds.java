package org.destek.ticket.privacy;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import org.destek.ticket.insert.RowInsert;

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
		RowInsert row = row(sealed);
		return this.database.sql(row.alone()).bindValues(row.values()).then();
	}

	RowInsert row(SealedNationalId sealed) {
		return new RowInsert("""
				insert into national_id (ticket_id, wrapped_key, ciphertext, created_at)
				select :ticketId, :wrappedKey, :ciphertext, :sealedAt
				  from %s""", Map.of("ticketId", sealed.ticketId(), "wrappedKey", sealed.wrappedKey(), "ciphertext",
				sealed.ciphertext(), "sealedAt", this.clock.instant()));
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

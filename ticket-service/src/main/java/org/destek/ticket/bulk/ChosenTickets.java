package org.destek.ticket.bulk;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketCode;
import org.destek.ticket.core.Tickets;

/** Tickets that somebody chose from the list. */
@Repository
class ChosenTickets {

	private final DatabaseClient database;

	ChosenTickets(DatabaseClient database) {
		this.database = database;
	}

	/** Those that there are, by their codes. */
	Flux<Ticket> named(Collection<TicketCode> codes) {
		return this.database.sql("select * from ticket where code = any (:codes)")
			.bind("codes", codes.stream().map(TicketCode::text).toArray(String[]::new))
			.map(Tickets::read)
			.all();
	}

	/** When somebody last did something with a ticket. */
	Mono<Instant> lastActivity(UUID ticketId) {
		return this.database.sql("select last_activity_at from ticket_row where ticket_id = :id")
			.bind("id", ticketId)
			.map((row) -> Objects.requireNonNull(row.get("last_activity_at", Instant.class)))
			.one();
	}

}

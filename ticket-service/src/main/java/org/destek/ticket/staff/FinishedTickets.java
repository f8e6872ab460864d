package org.destek.ticket.staff;

import java.util.Objects;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.EmailAddress;
import org.destek.ticket.core.TicketStatus;

/** The finished tickets of an address. */
@Repository
class FinishedTickets {

	private static final String FINISHED = TicketStatus.condition(TicketStatus.finished());

	private final DatabaseClient database;

	FinishedTickets(DatabaseClient database) {
		this.database = database;
	}

	/** How many tickets of an address are finished; no more than so many are counted. */
	Mono<Long> countOf(EmailAddress email, int limit) {
		return this.database.sql("""
				select count(*) as finished from (
				    select from ticket
				    where lower(requester_email) = :email and %s
				    limit :limit) as earlier
				""".formatted(FINISHED))
			.bind("email", email.comparable())
			.bind("limit", limit)
			.map((row) -> Objects.requireNonNull(row.get("finished", Long.class)))
			.one();
	}

}

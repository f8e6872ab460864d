package org.destek.ticket.conversation;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

import org.destek.ticket.core.TicketStatus;

/** Finds the unfinished tickets of people, by what the office's list is walked by. */
@Repository
class LeaverTickets {

	private static final String UNFINISHED = TicketStatus.condition(TicketStatus.unfinished());

	private final DatabaseClient database;

	LeaverTickets(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * The addresses, in lower case, of all who have something to do, out of the kept
	 * counts.
	 */
	Flux<String> holders() {
		return this.database.sql("""
				select distinct assignee from (
				    select assignee, status from ticket_count where tickets > 0
				    union all
				    select assignee, status from ticket_count_change
				) as held
				where assignee <> '' and %s
				""".formatted(UNFINISHED))
			.map((row) -> Objects.requireNonNull(row.get("assignee", String.class)))
			.all();
	}

	/**
	 * Some of their unfinished tickets.
	 * @param holders their addresses
	 * @param limit how many at most
	 */
	Flux<UUID> of(Collection<String> holders, int limit) {
		return this.database.sql("""
				select ticket_id from ticket_row where assignee = any(:holders) and %s limit :limit
				""".formatted(UNFINISHED))
			.bind("holders", holders.stream().map((each) -> each.toLowerCase(Locale.ROOT)).toArray(String[]::new))
			.bind("limit", limit)
			.map((row) -> Objects.requireNonNull(row.get("ticket_id", UUID.class)))
			.all();
	}

}

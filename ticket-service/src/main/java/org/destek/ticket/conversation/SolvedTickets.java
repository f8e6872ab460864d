package org.destek.ticket.conversation;

import java.time.Instant;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.sweep.DueRow;

/** The tickets that are solved and can still be reopened. */
@Repository
class SolvedTickets {

	private static final String REOPENABLE = TicketStatus.condition(TicketStatus.reopenable());

	private final DatabaseClient database;

	SolvedTickets(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Tickets that have been solved for long.
	 * @param moment since when they are solved at the latest
	 * @param last the ticket behind which to begin
	 * @param limit how many at most
	 * @return the longest solved first
	 */
	Flux<DueRow> solvedBefore(Instant moment, DueRow last, int limit) {
		return this.database.sql("""
				select id, resolved_at as since, id as ticket_id from ticket
				where %s and resolved_at <= :moment and (resolved_at, id) > (:since, :id)
				order by resolved_at, id
				limit :limit
				""".formatted(REOPENABLE))
			.bind("moment", moment)
			.bind("since", last.since())
			.bind("id", last.id())
			.bind("limit", limit)
			.map(DueRow::read)
			.all();
	}

}

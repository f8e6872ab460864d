package org.destek.ticket.satisfaction;

import java.time.Instant;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Tickets;

/** What requesters said. */
@Repository
public class Satisfactions {

	private final DatabaseClient database;

	Satisfactions(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * What the requester of a ticket said.
	 * @param ticketId the ticket
	 * @return empty when they said nothing
	 */
	public Mono<Satisfaction> find(UUID ticketId) {
		return this.database.sql("select answer, comment from satisfaction where ticket_id = :ticketId")
			.bind("ticketId", ticketId)
			.map((row) -> new Satisfaction(SatisfactionAnswer.labelled(Tickets.text(row, "answer")).orElseThrow(),
					row.get("comment", String.class)))
			.one();
	}

	/** Keeps it in place of what they said before, in the caller's transaction. */
	Mono<Void> keep(UUID ticketId, Satisfaction said, Instant now) {
		return this.database
			.sql("""
					insert into satisfaction (ticket_id, answer, comment, said_at) values (:ticketId, :answer, :comment, :now)
					on conflict (ticket_id) do update
					   set answer = excluded.answer, comment = excluded.comment, said_at = excluded.said_at
					""")
			.bind("ticketId", ticketId)
			.bind("answer", said.answer().label())
			.bind("comment", Parameters.in(R2dbcType.VARCHAR, said.comment()))
			.bind("now", now)
			.then();
	}

}

package org.destek.ticket.health;

import java.util.Map;
import java.util.Objects;

import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.TicketStatus;

/** How many tickets stand where, and how many replies nobody has decided. */
@Repository
class StandingTickets {

	private static final String CHANGEABLE = TicketStatus.condition(TicketStatus.changeable());

	private final DatabaseClient database;

	StandingTickets(DatabaseClient database) {
		this.database = database;
	}

	Mono<Counted> count() {
		Mono<Map<String, Long>> tickets = this.database
			.sql("select status as name, count(*) as number from ticket where %s group by status".formatted(CHANGEABLE))
			.map(StandingTickets::read)
			.all()
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
		Mono<Long> held = this.database.sql("select count(*) as number from held_reply")
			.map(StandingTickets::number)
			.one();
		return Mono.zip(tickets, held, Counted::new);
	}

	private static Map.Entry<String, Long> read(Readable row) {
		return Map.entry(Objects.requireNonNull(row.get("name", String.class)), number(row));
	}

	private static Long number(Readable row) {
		return Objects.requireNonNull(row.get("number", Long.class));
	}

	/**
	 * The figures of a moment.
	 *
	 * @param tickets by status, those that are not closed for good
	 * @param held replies that wait for a decision
	 */
	record Counted(Map<String, Long> tickets, long held) {

		long of(String status) {
			return this.tickets.getOrDefault(status, 0L);
		}

	}

}

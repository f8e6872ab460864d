package org.destek.ticket.health;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.TicketStatus;

/** Counts tickets; every figure is answered by an index. */
@Repository
class TicketFigures {

	private static final String AWAITING_OFFICE = TicketStatus.condition(TicketStatus.awaitingOffice());

	private final DatabaseClient database;

	private final Clock clock;

	private final ZoneId zone;

	TicketFigures(DatabaseClient database, Clock clock, HealthProperties properties) {
		this.database = database;
		this.clock = clock;
		this.zone = properties.timeZone();
	}

	Mono<Figures> now() {
		Instant midnight = this.clock.instant().atZone(this.zone).toLocalDate().atStartOfDay(this.zone).toInstant();
		return this.database.sql("""
				select (select count(*) from ticket where submitted_at >= :midnight) as today,
				       (select count(*) from ticket where %1$s) as open,
				       (select min(submitted_at) from ticket where %1$s) as oldest,
				       (select max(submitted_at) from ticket) as last
				""".formatted(AWAITING_OFFICE)).bind("midnight", midnight).map(TicketFigures::read).one();
	}

	private static Figures read(Readable row) {
		return new Figures(Objects.requireNonNull(row.get("today", Long.class)),
				Objects.requireNonNull(row.get("open", Long.class)), row.get("oldest", Instant.class),
				row.get("last", Instant.class));
	}

	/**
	 * The counter at a moment.
	 *
	 * @param today tickets since midnight
	 * @param open tickets that wait for staff
	 * @param oldestUnanswered when the oldest of those was submitted; null when none
	 * waits
	 * @param lastSubmission when the newest ticket was submitted; null before the first
	 */
	record Figures(long today, long open, @Nullable Instant oldestUnanswered, @Nullable Instant lastSubmission) {
	}

}

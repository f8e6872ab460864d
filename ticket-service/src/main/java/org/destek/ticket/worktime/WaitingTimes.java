package org.destek.ticket.worktime;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.TicketStatus;

/** How long tickets waited for their first answer. */
@Repository
class WaitingTimes {

	private static final String FINISHED = TicketStatus.condition(TicketStatus.finished());

	private final DatabaseClient database;

	WaitingTimes(DatabaseClient database) {
		this.database = database;
	}

	Mono<Void> keep(UUID ticketId, long minutes) {
		return this.database.sql("""
				update ticket set first_answer_minutes = :minutes
				where id = :ticketId and first_answer_minutes is null
				""").bind("minutes", minutes).bind("ticketId", ticketId).then();
	}

	/**
	 * The tickets submitted since a moment, those that waited alike counted together.
	 */
	Flux<Wait> since(Instant start) {
		return this.database.sql("""
				select topic, first_answer_minutes as minutes, count(*) as requests,
				       case when first_answer_minutes is null then date_trunc('minute', submitted_at) end as asked_at,
				       case when first_answer_minutes is null and %s
				            then date_trunc('minute', coalesce(resolved_at, submitted_at)) end as ended_at
				from ticket
				where submitted_at >= :start
				group by 1, 2, 4, 5
				""".formatted(FINISHED)).bind("start", start).map(WaitingTimes::read).all();
	}

	private static Wait read(Readable row) {
		return new Wait(Objects.requireNonNull(row.get("topic", String.class)), row.get("minutes", Integer.class),
				row.get("asked_at", Instant.class), row.get("ended_at", Instant.class),
				Objects.requireNonNull(row.get("requests", Long.class)));
	}

	/**
	 * Tickets that waited alike.
	 *
	 * @param topic slug of what they are about
	 * @param minutes after how many working minutes they were answered; null when they
	 * were not
	 * @param askedAt when they were submitted; null when they were answered
	 * @param endedAt when they ended without an answer; null when they still wait
	 * @param requests how many
	 */
	record Wait(String topic, @Nullable Integer minutes, @Nullable Instant askedAt, @Nullable Instant endedAt,
			long requests) {
	}

}

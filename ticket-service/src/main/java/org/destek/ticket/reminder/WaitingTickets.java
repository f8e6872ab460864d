package org.destek.ticket.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.sweep.DueRow;

/** The tickets that wait for the office; each query is answered by one index. */
@Repository
class WaitingTickets {

	private static final String AWAITING_OFFICE = TicketStatus.condition(TicketStatus.awaitingOffice());

	private final DatabaseClient database;

	WaitingTickets(DatabaseClient database) {
		this.database = database;
	}

	/** Tickets of whose wait it was not yet told so far up, the longest waiting first. */
	Flux<DueRow> unreminded(String topic, Instant since, OverdueLevel level, DueRow after, int limit) {
		return this.database.sql("""
				select waiting_since as since, id, id as ticket_id from ticket
				where topic = :topic and %s and waiting_since <= :since
				  and (overdue_told < :step or overdue_told_for is distinct from waiting_since)
				  and (waiting_since, id) > (:afterSince, :afterId)
				order by waiting_since, id
				limit :limit
				""".formatted(AWAITING_OFFICE))
			.bind("topic", topic)
			.bind("since", since)
			.bind("step", level.step())
			.bind("afterSince", after.since())
			.bind("afterId", after.id())
			.bind("limit", limit)
			.map(DueRow::read)
			.all();
	}

	/**
	 * Locks a ticket in the caller's transaction.
	 * @return its id; empty when it was told so far up meanwhile, does not wait any more,
	 * or somebody else has it locked
	 */
	Mono<UUID> lockUnreminded(UUID ticketId, Instant since, OverdueLevel level) {
		return this.database.sql("""
				select id from ticket
				where id = :id and %s and waiting_since <= :since
				  and (overdue_told < :step or overdue_told_for is distinct from waiting_since)
				for update skip locked
				""".formatted(AWAITING_OFFICE))
			.bind("id", ticketId)
			.bind("since", since)
			.bind("step", level.step())
			.map((row) -> Objects.requireNonNull(row.get("id", UUID.class)))
			.one();
	}

	Mono<Void> markReminded(UUID ticketId, OverdueLevel level) {
		return this.database.sql("""
				update ticket set overdue_told = :step, overdue_told_for = waiting_since where id = :ticketId
				""").bind("step", level.step()).bind("ticketId", ticketId).then();
	}

	/**
	 * The tickets of a topic that wait longest, and how many there are.
	 * @param topic the topic's slug
	 * @param overdueSince since when one waits that is overdue
	 * @param assignee whose tickets; null for all
	 * @param limit how many of them to list
	 */
	Mono<Waiting> of(String topic, Instant overdueSince, @Nullable String assignee, int limit) {
		return this.database
			.sql("""
					select id, code, subject, status, waiting_since, assignee_name, waiting_since <= :overdueSince as overdue,
					       count(*) over () as open,
					       count(*) filter (where assignee_address is null) over () as unassigned,
					       count(*) filter (where waiting_since <= :overdueSince) over () as all_overdue
					from ticket
					where topic = :topic and %s
					  and (cast(:assignee as text) is null or lower(assignee_address) = lower(:assignee))
					order by waiting_since
					limit :limit
					"""
				.formatted(AWAITING_OFFICE))
			.bind("overdueSince", overdueSince)
			.bind("topic", topic)
			.bind("assignee", Parameters.in(R2dbcType.VARCHAR, assignee))
			.bind("limit", limit)
			.map(WaitingTickets::read)
			.all()
			.collectList()
			.map(Waiting::of);
	}

	/**
	 * How long each topic's oldest ticket waits, and how many are overdue.
	 * @param topics slugs
	 * @param overdueSince for each of them, since when one waits that is overdue
	 */
	Flux<Oldest> oldest(List<String> topics, List<Instant> overdueSince) {
		return this.database.sql("""
				select asked.topic, min(ticket.waiting_since) as oldest,
				       count(*) filter (where ticket.waiting_since <= asked.since) as overdue
				from unnest(cast(:topics as text[]), cast(:since as timestamptz[])) as asked (topic, since)
				left join ticket on ticket.topic = asked.topic and ticket.%s
				group by asked.topic
				""".formatted(AWAITING_OFFICE))
			.bind("topics", topics.toArray(String[]::new))
			.bind("since", overdueSince.toArray(Instant[]::new))
			.map((row) -> new Oldest(text(row, "topic"), row.get("oldest", Instant.class), number(row, "overdue")))
			.all();
	}

	private static Line read(Readable row) {
		WaitingTicket ticket = new WaitingTicket(Objects.requireNonNull(row.get("id", UUID.class)), text(row, "code"),
				text(row, "subject"), text(row, "status"),
				Objects.requireNonNull(row.get("waiting_since", Instant.class)), row.get("assignee_name", String.class),
				Objects.requireNonNull(row.get("overdue", Boolean.class)));
		return new Line(ticket, number(row, "open"), number(row, "unassigned"), number(row, "all_overdue"));
	}

	private static String text(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, String.class));
	}

	private static long number(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, Long.class));
	}

	/** One row: a ticket, and the counts that are the same in each. */
	private record Line(WaitingTicket ticket, long open, long unassigned, long overdue) {
	}

	/**
	 * What waits.
	 *
	 * @param open how many wait
	 * @param unassigned how many of them nobody has
	 * @param overdue how many of them wait too long
	 * @param tickets those that wait longest
	 */
	record Waiting(long open, long unassigned, long overdue, List<WaitingTicket> tickets) {

		private static Waiting of(List<Line> lines) {
			if (lines.isEmpty()) {
				return new Waiting(0, 0, 0, List.of());
			}
			Line any = lines.get(0);
			return new Waiting(any.open(), any.unassigned(), any.overdue(), lines.stream().map(Line::ticket).toList());
		}

	}

	/**
	 * The longest wait of a topic.
	 *
	 * @param topic its slug
	 * @param since since when its oldest ticket waits; null when none does
	 * @param overdue how many wait too long
	 */
	record Oldest(String topic, @Nullable Instant since, long overdue) {
	}

}

package org.destek.ticket.desk;

import java.util.Objects;

import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.people.Viewer;

/**
 * How many tickets stand where. The database appends what each act changes; here it is
 * added up, so that no act waits for another.
 */
@Repository
class TicketCounts {

	/** Whoever has more overdue than that does not need the exact number. */
	private static final int MAX_OVERDUE = 1000;

	private static final String UNFINISHED = TicketStatus.condition(TicketStatus.unfinished());

	private static final String AWAITING_OFFICE = TicketStatus.condition(TicketStatus.awaitingOffice());

	private final DatabaseClient database;

	TicketCounts(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * The counts of a person's list.
	 * @param viewer the person
	 * @param overdue what is overdue in it
	 */
	Mono<DeskCounts> of(Viewer viewer, RowSelection overdue) {
		return this.database.sql("""
				with counted as (
				    select topic, assignee, status, tickets from ticket_count
				    union all
				    select topic, assignee, status, change from ticket_count_change),
				seen as (
				    select * from counted
				     where (:head or topic = any (:own) or assignee = :viewer) and %1$s),
				late as (
				    select from unnest(cast(:topics as text[])) as asked (topic)
				     cross join lateral (
				           select from ticket
				            where topic = asked.topic and %2$s and waiting_since <= coalesce((select since
				                  from unnest(cast(:dueTopics as text[]), cast(:dueSince as timestamptz[]))
				                       as due (slug, since) where slug = asked.topic), :dueElse)
				              and (due_at is null or due_at <= :now)
				            limit :mostLate) as found
				    union all
				    select from (
				           select topic, waiting_since from ticket
				            where due_at <= :now and waiting_since is not null and topic = any (:topics) and %2$s
				            limit :mostLate) as told
				     where waiting_since > coalesce((select since
				                  from unnest(cast(:dueTopics as text[]), cast(:dueSince as timestamptz[]))
				                       as due (slug, since) where slug = topic), :dueElse)
				    union all
				    select from ticket_row
				     where assignee = any (:people) and %2$s and topic <> all (:topics)
				       and coalesce(due_at <= :now, waiting_since <= coalesce((select since
				                  from unnest(cast(:dueTopics as text[]), cast(:dueSince as timestamptz[]))
				                       as due (slug, since) where slug = topic), :dueElse)))
				select cast(coalesce(sum(tickets), 0) as bigint) as open,
				       cast(coalesce(sum(tickets) filter (where assignee = :viewer), 0) as bigint) as mine,
				       cast(coalesce(sum(tickets) filter (where assignee = ''), 0) as bigint) as nobody,
				       cast(coalesce(sum(tickets) filter (where %2$s), 0) as bigint) as waiting,
				       (select count(*) from (select from late limit :mostLate) as counted_late) as overdue
				  from seen
				""".formatted(UNFINISHED, AWAITING_OFFICE))
			.bindValues(overdue.overdueValues())
			.bind("head", viewer.head())
			.bind("own", viewer.topics().toArray(String[]::new))
			.bind("viewer", viewer.address())
			.bind("mostLate", MAX_OVERDUE)
			.map(TicketCounts::read)
			.one();
	}

	/** All topics that tickets have, those of the past too. */
	Flux<String> topics() {
		return this.database.sql("select topic from ticket_count union select topic from ticket_count_change")
			.map((row) -> Tickets.text(row, "topic"))
			.all();
	}

	/**
	 * Adds up what was appended, the oldest first; what another copy adds up meanwhile is
	 * left to it.
	 * @param limit how many changes at most
	 * @return how many there were
	 */
	Mono<Long> addUp(int limit) {
		return this.database
			.sql("""
					with taken as (
					    delete from ticket_count_change
					     where id = any (array (select id from ticket_count_change order by id limit :limit for update skip locked))
					    returning topic, assignee, status, change),
					sums as (
					    insert into ticket_count as kept (topic, assignee, status, tickets)
					    select topic, assignee, status, sum(change) from taken
					     group by topic, assignee, status
					    having sum(change) <> 0
					     order by topic, assignee, status
					    on conflict (topic, assignee, status) do update set tickets = kept.tickets + excluded.tickets)
					select count(*) as taken from taken
					""")
			.bind("limit", limit)
			.mapValue(Long.class)
			.one();
	}

	private static DeskCounts read(Readable row) {
		return new DeskCounts(number(row, "open"), number(row, "mine"), number(row, "nobody"), number(row, "waiting"),
				number(row, "overdue"));
	}

	private static long number(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, Long.class));
	}

}

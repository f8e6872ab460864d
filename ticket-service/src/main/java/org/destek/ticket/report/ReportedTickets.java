package org.destek.ticket.report;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** The tickets of a period, a part at a time. */
@Repository
class ReportedTickets {

	private final DatabaseClient database;

	ReportedTickets(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * The next tickets, the oldest first. {@code offset 0} keeps the planner from reading
	 * all tickets to join some.
	 * @param scope what is asked for
	 * @param after the one that they come after
	 * @param limit how many at most
	 */
	Flux<ReportedTicket> after(ReportScope scope, ReportPlace after, int limit) {
		return this.database
			.sql("""
					select part.*, ticket.code, ticket.status, ticket.answered_at, ticket.resolved_at
					  from (select * from report_row
					         where received_at >= :from and received_at < :until and (received_at, id) > (:afterAt, :afterId)
					           and (:everything or topic = any (:topics))
					         order by received_at, id limit :limit) as part
					  left join lateral (
					        select code, status, answered_at, resolved_at from ticket where id = part.id
					        offset 0) as ticket on true
					 order by part.received_at, part.id
					""")
			.bind("from", scope.from())
			.bind("until", scope.until())
			.bind("everything", scope.everything())
			.bind("topics", scope.topics().toArray(String[]::new))
			.bind("afterAt", after.at())
			.bind("afterId", after.id())
			.bind("limit", limit)
			.map(ReportedTickets::read)
			.all();
	}

	private static ReportedTicket read(Readable row) {
		Instant received = Objects.requireNonNull(row.get("received_at", Instant.class));
		return new ReportedTicket(row.get("code", String.class), Objects.requireNonNull(row.get("topic", String.class)),
				row.get("status", String.class), Objects.requireNonNull(row.get("channel", String.class)), received,
				row.get("answered_at", Instant.class), row.get("resolved_at", Instant.class),
				row.get("answer_minutes", Integer.class), row.get("solution_minutes", Integer.class),
				Objects.requireNonNull(row.get("reopened", Integer.class)), row.get("satisfaction", String.class),
				new ReportPlace(received, Objects.requireNonNull(row.get("id", UUID.class))));
	}

}

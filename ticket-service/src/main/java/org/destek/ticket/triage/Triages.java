package org.destek.ticket.triage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Tickets;

/** How all tickets are sorted. */
@Repository
public class Triages {

	private final DatabaseClient database;

	Triages(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * How a ticket is sorted.
	 * @param ticketId the ticket
	 * @return empty when there is none
	 */
	public Mono<Triage> of(UUID ticketId) {
		return this.database.sql("select priority, tags, due_at from ticket where id = :id")
			.bind("id", ticketId)
			.map(Triages::read)
			.one();
	}

	/** Keeps how a ticket is sorted now, in the transaction that locked it. */
	Mono<Void> change(UUID ticketId, Triage triage) {
		return this.database.sql("update ticket set priority = :priority, tags = :tags, due_at = :dueAt where id = :id")
			.bind("id", ticketId)
			.bind("priority", triage.priority().label())
			.bind("tags", triage.tags().stream().map(Tag::text).toArray(String[]::new))
			.bind("dueAt", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, triage.dueAt()))
			.then();
	}

	/**
	 * The tags of some topics' tickets, in the order of the alphabet: each is found by a
	 * step in the index, however many tickets have it.
	 * @param topics slugs
	 * @param limit how many at most
	 */
	public Mono<List<Tag>> used(Collection<String> topics, int limit) {
		return this.database.sql("""
				with recursive used (label) as (
				    (select label from ticket_label where label > 'tag:' and label < 'tag;' order by label limit 1)
				    union all
				    select (select label from ticket_label
				             where label > used.label and label < 'tag;' order by label limit 1)
				      from used where used.label is not null)
				select substr(label, 5) as tag from used
				 where label is not null
				   and exists (select from unnest(cast(:topics as text[])) as asked (slug) cross join lateral (
				       select from ticket_label where ticket_label.label = used.label and topic = slug limit 1) as seen)
				 limit :limit
				""")
			.bind("topics", topics.toArray(String[]::new))
			.bind("limit", limit)
			.map((row) -> new Tag(Tickets.text(row, "tag")))
			.all()
			.collectList();
	}

	/**
	 * A ticket's row with these columns.
	 * @param row the row
	 * @return how it is sorted
	 */
	public static Triage read(Readable row) {
		List<Tag> tags = Tickets.texts(row, "tags").stream().map(Tag::new).toList();
		return new Triage(Priority.named(Tickets.text(row, "priority")).orElseThrow(), tags,
				row.get("due_at", Instant.class));
	}

}

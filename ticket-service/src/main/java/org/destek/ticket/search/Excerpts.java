package org.destek.ticket.search;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Tickets;

/** Where in tickets the words stand that were looked for. */
@Repository
public class Excerpts {

	private final DatabaseClient database;

	Excerpts(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * The surroundings of the words in the newest text of each ticket that holds one,
	 * else in the names of its files.
	 * @param tickets no more than a page of them
	 * @param query the words
	 * @return an excerpt each of those tickets that hold one of the words there
	 */
	public Mono<Map<UUID, String>> of(Collection<UUID> tickets, WordQuery query) {
		return this.database.sql("""
				with asked as materialized (select cast(:any as tsquery) as query)
				select sought.id, found.text
				  from asked, unnest(cast(:tickets as uuid[])) as sought (id)
				 cross join lateral (
				       select text from (
				              (select text, sent_at as at from message where ticket_id = sought.id
				                order by sent_at desc, sequence desc limit 20)
				              union all
				              (select text, added_at from note where ticket_id = sought.id
				                order by added_at desc, sequence desc limit 20)
				              union all
				              (select name, cast('-infinity' as timestamptz) from attachment where message_id in
				                      (select id from message where ticket_id = sought.id
				                        order by sent_at desc, sequence desc limit 20))
				              union all
				              (select name, cast('-infinity' as timestamptz) from attachment where note_id in
				                      (select id from note where ticket_id = sought.id
				                        order by added_at desc, sequence desc limit 20))
				              order by at desc) as written
				        where to_tsvector('desk', searchable(left(text, 20000))) @@ asked.query
				        limit 1) as found
				""")
			.bind("any", query.any())
			.bind("tickets", tickets.toArray(UUID[]::new))
			.map((row) -> Map.entry(Objects.requireNonNull(row.get("id", UUID.class)), Tickets.text(row, "text")))
			.all()
			.collectMap(Map.Entry::getKey, (each) -> Excerpt.of(each.getValue(), query));
	}

}

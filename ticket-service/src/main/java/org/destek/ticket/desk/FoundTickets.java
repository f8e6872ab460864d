package org.destek.ticket.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import org.destek.ticket.search.WordQuery;

/**
 * Tickets that hold words. Words that few tickets hold are found by their index; for the
 * others the list is walked from the newest activity on, never further than a bound.
 */
@Repository
class FoundTickets {

	/** How many tickets are found by words and then sorted. */
	private static final int MOST_SORTED = 4000;

	/** How many rows of the list one request walks along. */
	private static final int MOST_WALKED = 50_000;

	/** Of these, how many it looks into. */
	private static final int MOST_READ = 10_000;

	private static final String SELECTED = """
			row.status = any (:statuses) and row.last_activity_at >= :from
			and (row.last_activity_at, row.ticket_id) < (:afterAt, :afterId)
			and (row.topic = any (:topics) and (not :unassigned or row.assignee is null)
			     or row.assignee = any (:people) and (:anywhere or row.topic = any (:within)))
			and (cardinality(cast(:labels as text[])) = 0 or row.labelled and cast(:labels as text[])
			        <@ array(select label from ticket_label where ticket_label.ticket_id = row.ticket_id))
			and (cardinality(cast(:unlabelled as text[])) = 0 or not row.labelled or not cast(:unlabelled as text[])
			        && array(select label from ticket_label where ticket_label.ticket_id = row.ticket_id))
			and (not :overdue or coalesce(row.due_at <= :now, row.waiting_since <= coalesce((select since
			        from unnest(cast(:dueTopics as text[]), cast(:dueSince as timestamptz[])) as due (slug, since)
			       where slug = row.topic), :dueElse)))
			""";

	private final DatabaseClient database;

	FoundTickets(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * The tickets of a selection that hold words, behind a place.
	 * @param query the words
	 * @param selection which tickets
	 * @param after the place
	 * @param limit how many at most
	 */
	Mono<Found> find(WordQuery query, RowSelection selection, ListCursor after, int limit) {
		return byWords(query, selection, after, limit)
			.flatMap((found) -> found.isWhole() ? Mono.just(found) : byActivity(query, selection, after, limit));
	}

	/**
	 * The planner does not see the words: it takes their index, whatever they are. What
	 * is looked up one by one says {@code offset 0}, so that no join reads a table.
	 */
	private Mono<Found> byWords(WordQuery query, RowSelection selection, ListCursor after, int limit) {
		return bound(
				"""
						with asked as materialized (select cast(:query as tsquery) as query),
						hit as materialized (
						    select ticket_id from asked join ticket_words on words @@ asked.query limit :most)
						select counted.hits, page.ticket_id, page.last_activity_at
						  from (select count(*) as hits from hit) as counted
						  left join lateral (
						       select row.ticket_id, row.last_activity_at
						         from hit cross join lateral (
								              select * from ticket_row where ticket_row.ticket_id = hit.ticket_id offset 0) as row
						        where %s
						        order by row.last_activity_at desc, row.ticket_id desc
						        limit :limit) as page on true
						 order by page.last_activity_at desc, page.ticket_id desc
						"""
					.formatted(SELECTED),
				query, selection, after, limit)
			.bind("most", MOST_SORTED)
			.map((row) -> new Line(place(row, "last_activity_at", "ticket_id"), null, hits(row)))
			.all()
			.collectList()
			.map((lines) -> found(lines, limit));
	}

	private Mono<Found> byActivity(WordQuery query, RowSelection selection, ListCursor after, int limit) {
		return bound(
				"""
						with asked as materialized (select cast(:query as tsquery) as query),
						walked as materialized (
						    select ticket_id, topic, status, assignee, waiting_since, due_at, labelled, last_activity_at
						      from ticket_row
						     where (last_activity_at, ticket_id) < (:afterAt, :afterId) and last_activity_at >= :from
						     order by last_activity_at desc, ticket_id desc
						     limit :walked),
						chosen as materialized (
						    select row.ticket_id, row.last_activity_at from walked as row
						     where %s
						     order by row.last_activity_at desc, row.ticket_id desc
						     limit :read),
						edge as (
						    (select last_activity_at, ticket_id from chosen
						      order by last_activity_at desc, ticket_id desc offset :read - 1 limit 1)
						    union all
						    (select last_activity_at, ticket_id from walked
						      order by last_activity_at desc, ticket_id desc offset :walked - 1 limit 1)
						    order by last_activity_at desc limit 1)
						select edge.last_activity_at as edge_at, edge.ticket_id as edge_id, page.ticket_id, page.last_activity_at
						  from (select 1) as one
						  left join edge on true
						  left join lateral (
						       select chosen.ticket_id, chosen.last_activity_at
						         from chosen cross join lateral (
						              select words from ticket_words where ticket_words.ticket_id = chosen.ticket_id offset 0) as read
						        where read.words @@ (select query from asked)
						        order by chosen.last_activity_at desc, chosen.ticket_id desc
						        limit :limit) as page on true
						 order by page.last_activity_at desc, page.ticket_id desc
						"""
					.formatted(SELECTED),
				query, selection, after, limit)
			.bind("walked", MOST_WALKED)
			.bind("read", MOST_READ)
			.map((row) -> new Line(place(row, "last_activity_at", "ticket_id"), place(row, "edge_at", "edge_id"),
					MOST_SORTED))
			.all()
			.collectList()
			.map((lines) -> found(lines, limit));
	}

	private GenericExecuteSpec bound(String sql, WordQuery query, RowSelection selection, ListCursor after, int limit) {
		return this.database.sql(sql)
			.bindValues(selection.values())
			.bind("query", query.text())
			.bind("afterAt", after.at())
			.bind("afterId", after.id())
			.bind("limit", limit + 1);
	}

	/** One more than the limit was asked for: whether there is a next page. */
	private static Found found(List<Line> lines, int limit) {
		List<ListCursor> places = lines.stream().flatMap((line) -> Optional.ofNullable(line.place()).stream()).toList();
		List<ListCursor> page = places.subList(0, Math.min(limit, places.size()));
		ListCursor next = (places.size() > limit) ? page.get(limit - 1) : lines.get(0).edge();
		return new Found(page.stream().map(ListCursor::id).toList(), next, lines.get(0).hits());
	}

	private static @Nullable ListCursor place(Readable row, String at, String id) {
		UUID ticket = row.get(id, UUID.class);
		return (ticket != null) ? new ListCursor(Objects.requireNonNull(row.get(at, Instant.class)), ticket) : null;
	}

	private static long hits(Readable row) {
		return Objects.requireNonNull(row.get("hits", Long.class));
	}

	/** A row of the answer, which has one also when no ticket was found. */
	private record Line(@Nullable ListCursor place, @Nullable ListCursor edge, long hits) {
	}

	/**
	 * What was found.
	 *
	 * @param tickets their ids, those with the newest activity first
	 * @param next where to look on; null when there is nothing more
	 * @param hits how many tickets hold the words, whoever may see them
	 */
	record Found(List<UUID> tickets, @Nullable ListCursor next, long hits) {

		boolean isWhole() {
			return this.hits < MOST_SORTED;
		}

	}

}

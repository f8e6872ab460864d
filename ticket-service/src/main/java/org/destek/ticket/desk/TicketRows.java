package org.destek.ticket.desk;

import java.util.Collection;
import java.util.UUID;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** The rows of the office's list, which the database keeps with each act. */
@Repository
class TicketRows {

	private static final String SORTED = "labels @> cast(:labels as text[]) and not labels && cast(:unlabelled as text[])";

	/** Of the labels the first leads through its index. */
	private static final String LABELLED = "label = (cast(:labels as text[]))[1] and " + SORTED;

	private final DatabaseClient database;

	TicketRows(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * The tickets of a selection behind a place, those with the newest activity first. No
	 * more than the limit is read of each topic, person and status, at any depth.
	 * @param selection which tickets
	 * @param after the place
	 * @param limit how many at most
	 */
	Flux<TicketRow> page(RowSelection selection, ListCursor after, int limit) {
		return selection.isEmpty() ? Flux.empty()
				: this.database
					.sql("""
							select ticket.*, page.last_activity_at
							  from (select ticket_id, last_activity_at
							          from (select found.*
							                  from unnest(cast(:topics as text[])) as asked (topic)
							                 cross join unnest(cast(:statuses as text[])) as stands (status)
							                 cross join lateral (
							                       select ticket_id, last_activity_at from %2$s
							                        where topic = asked.topic and status = stands.status
							                          and (last_activity_at, ticket_id) < (:afterAt, :afterId)
							                          and last_activity_at >= :from
							                          and (not :unassigned or assignee is null)
							                          and (not :overdue or coalesce(due_at <= :now, waiting_since <= coalesce((select since
							                                  from unnest(cast(:dueTopics as text[]), cast(:dueSince as timestamptz[]))
							                                       as due (slug, since) where slug = topic), :dueElse)))
							                          and %1$s
							                        order by last_activity_at desc, ticket_id desc
							                        limit :limit) as found
							                union all
							                select found.*
							                  from unnest(cast(:people as text[])) as asked (person)
							                 cross join unnest(cast(:statuses as text[])) as stands (status)
							                 cross join lateral (
							                       select ticket_id, last_activity_at from %2$s
							                        where assignee = asked.person and status = stands.status
							                          and (last_activity_at, ticket_id) < (:afterAt, :afterId)
							                          and last_activity_at >= :from
							                          and (:anywhere or topic = any (:within)) and topic <> all (:topics)
							                          and (not :overdue or coalesce(due_at <= :now, waiting_since <= coalesce((select since
							                                  from unnest(cast(:dueTopics as text[]), cast(:dueSince as timestamptz[]))
							                                       as due (slug, since) where slug = topic), :dueElse)))
							                          and %1$s
							                        order by last_activity_at desc, ticket_id desc
							                        limit :limit) as found) as each
							         order by last_activity_at desc, ticket_id desc
							         limit :limit) as page
							  join ticket on ticket.id = page.ticket_id
							 order by page.last_activity_at desc, ticket.id desc
							"""
						.formatted(selection.labels().isEmpty() ? SORTED : LABELLED,
								selection.labels().isEmpty() ? "ticket_row" : "ticket_label"))
					.bindValues(selection.values())
					.bind("afterAt", after.at())
					.bind("afterId", after.id())
					.bind("limit", limit)
					.map(TicketRow::read)
					.all();
	}

	/** Some tickets, those with the newest activity first. */
	Flux<TicketRow> of(Collection<UUID> tickets) {
		return this.database.sql("""
				select ticket.*, last_activity_at
				  from ticket join ticket_row on ticket_id = ticket.id
				 where ticket.id = any (:ids) and ticket_id = any (:ids)
				 order by last_activity_at desc, ticket.id desc
				""").bind("ids", tickets.toArray(UUID[]::new)).map(TicketRow::read).all();
	}

}

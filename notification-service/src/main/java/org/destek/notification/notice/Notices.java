package org.destek.notification.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.micrometer.tracing.Span;
import io.r2dbc.postgresql.codec.Json;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.springframework.util.JdkIdGenerator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.destek.foundation.telemetry.TicketInLogs;
import org.destek.foundation.telemetry.Traces;
import org.destek.messaging.inbox.InboxInsert;
import org.destek.notification.notice.content.TicketReference;

/**
 * The notices as planning sees them: rows that are added once. With them come the ids
 * behind reply addresses: one for each ticket, recipient and role, drawn once.
 */
@Component
class Notices {

	/** Of notices that no event stands behind. */
	private static final InboxInsert ALWAYS = new InboxInsert("select", Map.of());

	private final DatabaseClient database;

	private final JsonMapper json;

	private final MessageIds messageIds;

	private final Traces traces;

	private final Clock clock;

	private final IdGenerator ids = new JdkIdGenerator();

	Notices(DatabaseClient database, JsonMapper json, MessageIds messageIds, Traces traces, Clock clock) {
		this.database = database;
		this.json = json;
		this.messageIds = messageIds;
		this.traces = traces;
		this.clock = clock;
	}

	/**
	 * Adds notices; one that is already kept is left as it is.
	 * @param planned the notices; those to one person leave in this order
	 * @param eventTime when that happened which they tell of
	 * @return completes inside the caller's transaction
	 */
	Mono<Void> add(List<PlannedNotice> planned, Instant eventTime) {
		return addOnce(planned, eventTime, ALWAYS).then();
	}

	/**
	 * Adds notices unless their event was consumed before.
	 * @param planned the notices; those to one person leave in this order
	 * @param eventTime when that happened which they tell of
	 * @param note of the event
	 * @return whether the event was new
	 */
	Mono<Boolean> addOnce(List<PlannedNotice> planned, Instant eventTime, InboxInsert note) {
		return Mono.using(() -> planned.stream().map(this::spanOf).toList(),
				(spans) -> insert(rows(planned, spans), eventTime, note), (spans) -> spans.forEach(Span::end));
	}

	/** What is sent later hangs below it. */
	private Span spanOf(PlannedNotice notice) {
		TicketReference ticket = notice.ticket();
		Span span = this.traces.start("plan mail " + notice.kind().label(), null, this.traces.current().orElse(null))
			.tag("role", notice.recipient().role().label());
		return (ticket != null) ? span.tag(TicketInLogs.KEY, ticket.code()) : span;
	}

	private List<NoticeRow> rows(List<PlannedNotice> planned, List<Span> spans) {
		return IntStream.range(0, planned.size())
			.mapToObj((index) -> row(planned.get(index), index, spans.get(index)))
			.toList();
	}

	private NoticeRow row(PlannedNotice notice, int index, Span span) {
		UUID freshId = this.ids.generateId();
		return NoticeRow.of(notice, index, freshId, this.messageIds.of(notice.id()),
				Traces.traceparentOf(span).orElse(null));
	}

	/**
	 * One statement for all. The update of a reply address changes nothing: only so does
	 * a conflict return the row's id. Of two notices to one person the second is due a
	 * microsecond later: so they have an order.
	 */
	private Mono<Boolean> insert(List<NoticeRow> rows, Instant eventTime, InboxInsert note) {
		return this.database
			.sql("""
					with heard as (
					    %s
					), planned as (
					    select * from jsonb_to_recordset(:planned) as notices(place integer, id uuid, event_id uuid, ticket_id uuid,
					        code text, kind text, recipient text, recipient_key text, recipient_name text, language text,
					        role text, fresh_reply_id uuid, topic text, content jsonb, fallback jsonb, instead_of jsonb,
					        message_id text, traceparent text, mailbox text, budget text, submitted_at timestamptz)
					     where exists (select from heard)
					), reply as (
					    insert into reply_address (id, ticket_id, recipient_key, role, topic, created_at)
					    select distinct on (ticket_id, recipient_key, role)
					           fresh_reply_id, ticket_id, recipient_key, role, topic, :now
					      from planned where fresh_reply_id is not null
					     order by ticket_id, recipient_key, role, place
					    on conflict (ticket_id, recipient_key, role) do update set role = excluded.role
					    returning id, ticket_id, recipient_key, role
					), timed as (
					    select *, case when budget is null then added_at
					                      else budgeted_mail_leaves_at(mailbox, budget, added_at) end as leaves_at
					      from (select *, :now + place * interval '1 microsecond' as added_at from planned) as placed
					), added as (
					    insert into notice (id, event_id, ticket_id, code, kind, recipient, recipient_key, recipient_name,
					                        language, role, reply_id, content, fallback, instead_of, message_id, traceparent,
					                        told_at, not_before, next_attempt_at, created_at, submitted_at, mailbox, budget)
					    select timed.id, event_id, timed.ticket_id, code, kind, recipient, timed.recipient_key, recipient_name,
					           language, timed.role, reply.id, content, fallback, instead_of, message_id, traceparent,
					           :told, leaves_at, leaves_at, added_at, submitted_at, mailbox, budget
					      from timed left join reply
					           on fresh_reply_id is not null and reply.ticket_id = timed.ticket_id
					              and reply.recipient_key = timed.recipient_key and reply.role = timed.role
					     order by place
					    on conflict do nothing
					)
					select exists (select from heard) as heard
					"""
				.formatted(note.sql()))
			.bindValues(note.values())
			.bind("planned", Json.of(this.json.writeValueAsBytes(rows)))
			.bind("told", eventTime)
			.bind("now", this.clock.instant())
			.map((row) -> Boolean.TRUE.equals(row.get("heard", Boolean.class)))
			.one();
	}

}

package org.destek.notification.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import io.micrometer.tracing.Span;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import org.destek.notification.plan.ForRequester.RequestReceived;
import org.destek.telemetry.TicketInLogs;
import org.destek.telemetry.Traces;

/** The notices as planning sees them: rows that are added once. */
@Component
class Notices {

	private final DatabaseClient database;

	private final JsonMapper json;

	private final MessageIds messageIds;

	private final Traces traces;

	private final Clock clock;

	Notices(DatabaseClient database, JsonMapper json, MessageIds messageIds, Traces traces, Clock clock) {
		this.database = database;
		this.json = json;
		this.messageIds = messageIds;
		this.traces = traces;
		this.clock = clock;
	}

	Mono<Void> add(PlannedNotice notice, @Nullable UUID replyId, Instant told, Instant notBefore) {
		return Mono.using(() -> spanOf(notice), (span) -> add(notice, replyId, told, notBefore, span), Span::end);
	}

	/** What is sent later hangs below it. */
	private Span spanOf(PlannedNotice notice) {
		TicketReference ticket = notice.ticket();
		Span span = this.traces.start("plan mail " + notice.kind().label(), null, this.traces.current().orElse(null))
			.tag("role", notice.recipient().role().label());
		return (ticket != null) ? span.tag(TicketInLogs.KEY, ticket.code()) : span;
	}

	private Mono<Void> add(PlannedNotice notice, @Nullable UUID replyId, Instant told, Instant notBefore, Span span) {
		Recipient recipient = notice.recipient();
		TicketReference ticket = notice.ticket();
		return this.database.sql("""
				insert into notice (id, event_id, ticket_id, code, kind, recipient, recipient_key, recipient_name,
				                    language, role, reply_id, content, fallback, instead_of, message_id, traceparent,
				                    told_at, not_before, next_attempt_at, created_at, submitted_at)
				values (:id, :event, :ticket, :code, :kind, :recipient, :key, :name,
				        :language, :role, :reply, :content, :fallback, :insteadOf, :messageId, :traceparent,
				        :told, :notBefore, :notBefore, :now, :submittedAt)
				on conflict do nothing
				""")
			.bind("id", notice.id())
			.bind("event", notice.eventId())
			.bind("ticket", Parameters.in(PostgresqlObjectId.UUID, (ticket != null) ? ticket.id() : null))
			.bind("code", Parameters.in(R2dbcType.VARCHAR, (ticket != null) ? ticket.code() : null))
			.bind("kind", notice.kind().label())
			.bind("recipient", recipient.address())
			.bind("key", recipient.key())
			.bind("name", Parameters.in(R2dbcType.VARCHAR, recipient.name()))
			.bind("language", recipient.language())
			.bind("role", recipient.role().label())
			.bind("reply", Parameters.in(PostgresqlObjectId.UUID, replyId))
			.bind("content", Json.of(this.json.writeValueAsString(notice.content())))
			.bind("fallback", json(notice.fallback()))
			.bind("insteadOf", json(notice.insteadOf()))
			.bind("messageId", this.messageIds.of(notice.id()))
			.bind("traceparent", Parameters.in(R2dbcType.VARCHAR, Traces.traceparentOf(span).orElse(null)))
			.bind("told", told)
			.bind("notBefore", notBefore)
			.bind("now", this.clock.instant())
			.bind("submittedAt", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, submittedAt(notice.content())))
			.then();
	}

	/** Only a first mail stands for its request. */
	private static @Nullable Instant submittedAt(NoticeContent content) {
		return (content instanceof RequestReceived received) ? received.savedAt() : null;
	}

	private Parameter json(@Nullable Object value) {
		return (value != null) ? Parameters.in(PostgresqlObjectId.JSONB, Json.of(this.json.writeValueAsString(value)))
				: Parameters.in(PostgresqlObjectId.JSONB);
	}

}

package org.destek.notification.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** The notices as planning sees them: rows that are added once. */
@Component
class Notices {

	private final DatabaseClient database;

	private final JsonMapper json;

	private final MessageIds messageIds;

	private final Trace trace;

	private final Clock clock;

	Notices(DatabaseClient database, JsonMapper json, MessageIds messageIds, Trace trace, Clock clock) {
		this.database = database;
		this.json = json;
		this.messageIds = messageIds;
		this.trace = trace;
		this.clock = clock;
	}

	Mono<Void> add(PlannedNotice notice, UUID replyId, Instant notBefore) {
		Recipient recipient = notice.recipient();
		return this.database.sql("""
				insert into notice (id, event_id, ticket_id, code, kind, recipient, recipient_key, recipient_name,
				                    language, role, reply_id, content, message_id, traceparent,
				                    not_before, next_attempt_at, created_at)
				values (:id, :event, :ticket, :code, :kind, :recipient, :key, :name,
				        :language, :role, :reply, :content, :messageId, :traceparent,
				        :notBefore, :notBefore, :now)
				on conflict do nothing
				""")
			.bind("id", notice.id())
			.bind("event", notice.eventId())
			.bind("ticket", notice.ticketId())
			.bind("code", notice.code())
			.bind("kind", NoticeKind.of(notice.content()).label())
			.bind("recipient", recipient.address())
			.bind("key", recipient.key())
			.bind("name", Parameters.in(R2dbcType.VARCHAR, recipient.name()))
			.bind("language", recipient.language())
			.bind("role", recipient.role().label())
			.bind("reply", replyId)
			.bind("content", Json.of(this.json.writeValueAsString(notice.content())))
			.bind("messageId", this.messageIds.of(notice.id()))
			.bind("traceparent", Parameters.in(R2dbcType.VARCHAR, this.trace.current().orElse(null)))
			.bind("notBefore", notBefore)
			.bind("now", this.clock.instant())
			.then();
	}

}

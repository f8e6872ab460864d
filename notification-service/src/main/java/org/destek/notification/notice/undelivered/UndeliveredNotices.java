package org.destek.notification.notice.undelivered;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.RecipientRole;
import org.destek.notification.notice.content.NoticeKind;
import org.destek.notification.notice.content.TicketReference;

/** The notices that did not reach their mailbox, with what is needed to tell another. */
@Component
class UndeliveredNotices {

	private final DatabaseClient database;

	private final JsonMapper json;

	private final Clock clock;

	UndeliveredNotices(DatabaseClient database, JsonMapper json, Clock clock) {
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Marks a notice, once.
	 * @param noticeId its id
	 * @param reason why it did not arrive
	 * @return the notice; empty when there is none or it was marked before
	 */
	Mono<StoredNotice> mark(UUID noticeId, String reason) {
		return this.database.sql("""
				update notice set bounced_at = :now, bounce_reason = :reason
				 where id = :id and bounced_at is null
				returning *
				""")
			.bind("id", noticeId)
			.bind("reason", reason)
			.bind("now", this.clock.instant())
			.map(this::notice)
			.one();
	}

	/**
	 * Gives up what still waits for a requester's former address.
	 * @param ticketId the ticket
	 * @param address the address that is right
	 * @return completes when nothing more leaves for another
	 */
	Mono<Void> giveUpOthersThan(UUID ticketId, Recipient address) {
		return this.database.sql("""
				update notice set status = 'failed', claim = null, last_error = 'address corrected'
				 where ticket_id = :ticket and role = 'requester' and status in ('waiting', 'sending')
				   and recipient_key <> :key
				""").bind("ticket", ticketId).bind("key", address.key()).then();
	}

	/**
	 * What a requester has missed: each answer, and the latest of the other mails that
	 * open the request; nothing that has reached another address of theirs since.
	 * @param ticketId the ticket
	 * @param address the address that is right
	 * @return the notices with their content, the newest twenty, oldest first
	 */
	Flux<StoredNotice> missedBy(UUID ticketId, Recipient address) {
		return this.database
			.sql("""
					with missed as (
					    select distinct on (kind, case when kind = 'staff-answered' then content end) *
					      from notice
					     where ticket_id = :ticket and role = 'requester' and recipient_key <> :key
					       and content is not null and (bounced_at is not null or status = 'failed')
					       and kind in ('request-received', 'staff-answered', 'request-solved')
					       and not exists (
					           select from notice as arrived
					            where arrived.ticket_id = :ticket and arrived.role = 'requester' and arrived.kind = notice.kind
					              and arrived.status = 'sent' and arrived.bounced_at is null
					              and arrived.created_at > notice.created_at
					              and (arrived.kind <> 'staff-answered' or arrived.content = notice.content))
					     order by kind, case when kind = 'staff-answered' then content end, created_at desc
					)
					select * from (select * from missed order by created_at desc limit 20) as latest order by created_at
					""")
			.bind("ticket", ticketId)
			.bind("key", address.key())
			.map(this::notice)
			.all();
	}

	/**
	 * Where a ticket's requester is told of it now: the address of their latest mail.
	 * @param ticketId the ticket
	 * @return the address; empty when they have been told nothing
	 */
	Mono<Recipient> addressOfRequester(UUID ticketId) {
		return this.database.sql("""
				select recipient, language from notice
				 where ticket_id = :ticket and role = 'requester' and reply_id is not null
				 order by created_at desc limit 1
				""")
			.bind("ticket", ticketId)
			.map((row) -> Recipient.requester(text(row, "recipient"), text(row, "language")))
			.one();
	}

	private StoredNotice notice(Readable row) {
		NoticeKind kind = NoticeKind.labelled(text(row, "kind"));
		UUID ticket = row.get("ticket_id", UUID.class);
		return new StoredNotice(id(row, "id"), id(row, "event_id"),
				(ticket != null) ? new TicketReference(ticket, text(row, "code")) : null, kind,
				new Recipient(text(row, "recipient"), row.get("recipient_name", String.class), text(row, "language"),
						RecipientRole.valueOf(text(row, "role").toUpperCase(Locale.ROOT))),
				read(row, "content", kind.content()), read(row, "fallback", Recipient.class));
	}

	private <T> @Nullable T read(Readable row, String column, Class<T> type) {
		Json json = row.get(column, Json.class);
		return (json != null) ? this.json.readValue(json.asString(), type) : null;
	}

	private static UUID id(Readable row, String column) {
		UUID id = row.get(column, UUID.class);
		if (id == null) {
			throw new IllegalStateException("A notice has no " + column);
		}
		return id;
	}

	private static String text(Readable row, String column) {
		String text = row.get(column, String.class);
		if (text == null) {
			throw new IllegalStateException("A notice has no " + column);
		}
		return text;
	}

}

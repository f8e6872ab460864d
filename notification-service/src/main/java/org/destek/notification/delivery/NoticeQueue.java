package org.destek.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import org.destek.notification.plan.NoticeKind;
import org.destek.notification.plan.Recipient;
import org.destek.notification.plan.Role;
import org.destek.notification.plan.TicketReference;

/** The notices as senders see them: due ones are leased, and what came of it is kept. */
@Component
class NoticeQueue {

	private static final UUID NONE = new UUID(0, 0);

	private final DatabaseClient database;

	private final Clock clock;

	NoticeQueue(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Takes due notices, and those whose sender did not come back in time. No two senders
	 * get the same one. Where the sender was last seen waiting for the server's answer,
	 * the server may have the mail: that is written down instead.
	 * @param claim the id of this lease
	 * @param size how many at most
	 * @param lease for how long
	 * @param unknownRetry after what time a mail that the server may have is tried once
	 * more
	 * @return the notices, longest due first
	 */
	Flux<Notice> take(UUID claim, int size, Duration lease, Duration unknownRetry) {
		Instant now = this.clock.instant();
		return this.database.sql("""
				with unanswered as (
				    update notice
				       set status = case when unknown_at is null then 'waiting' else 'unknown' end, claim = null,
				           next_attempt_at = :late, last_outcome = 'unknown', last_error = 'sender died',
				           unknown_at = coalesce(unknown_at, unanswered_since), unanswered_since = null
				     where status = 'sending' and next_attempt_at <= :now and unanswered_since is not null
				    returning id
				), logged as (
				    insert into delivery_attempt (notice_id, at, outcome, reason)
				    select id, :now, 'unknown', 'sender died' from unanswered
				), due as (
				    select id, next_attempt_at as due_at from notice
				     where status in ('waiting', 'sending') and next_attempt_at <= :now and unanswered_since is null
				     order by next_attempt_at
				     limit :size
				       for update skip locked
				), taken as (
				    update notice n
				       set status = 'sending', claim = :claim, attempts = n.attempts + 1, next_attempt_at = :until
				      from due where n.id = due.id
				    returning n.*, due.due_at
				)
				select taken.*, reply_address.topic,
				       case when taken.not_before > taken.created_at then taken.not_before
				           else coalesce(taken.told_at, taken.created_at) end as owed_since
				  from taken left join reply_address on reply_address.id = taken.reply_id
				 order by due_at
				""")
			.bind("now", now)
			.bind("size", size)
			.bind("claim", claim)
			.bind("until", now.plus(lease))
			.bind("late", now.plus(unknownRetry))
			.map(NoticeQueue::notice)
			.all();
	}

	/**
	 * When there is something to take again.
	 * @return the earliest such moment, past or to come; empty when nothing waits
	 */
	Mono<Instant> nextDueAt() {
		return this.database.sql("""
				select next_attempt_at as due from notice where status in ('waiting', 'sending')
				 order by next_attempt_at limit 1
				""").map((row) -> value(row, "due", Instant.class)).one();
	}

	/**
	 * Writes down what came of an attempt, in the log and, if the lease is still held, in
	 * the notice.
	 * @param notice the notice
	 * @param outcome what the server said
	 * @param verdict what becomes of the notice
	 * @return whether the lease was still held, once it is stored
	 */
	Mono<Boolean> record(Notice notice, DeliveryOutcome outcome, Verdict verdict) {
		return this.database
			.sql("""
					with marked as (
					    update notice
					       set status = :status, next_attempt_at = :next, claim = null, last_outcome = :outcome,
					           last_error = :reason, unanswered_since = null,
					           unknown_at = case when :outcome = 'unknown' then coalesce(unknown_at, :now) else unknown_at end,
					           sent_at = case when :status = 'sent' then :now else sent_at end
					     where id = :id and claim = :claim
					    returning id
					), logged as (
					    insert into delivery_attempt (notice_id, at, outcome, smtp_code, reason)
					    select id, :now, :outcome, :code, :reason from notice where id = :id
					)
					select exists (select 1 from marked) as held
					""")
			.bind("id", notice.id())
			.bind("claim", notice.claim())
			.bind("status", verdict.status().name().toLowerCase(Locale.ROOT))
			.bind("next", verdict.nextAttemptAt())
			.bind("now", this.clock.instant())
			.bind("outcome", outcome.result().label())
			.bind("code", Parameters.in(R2dbcType.INTEGER, outcome.smtpCode()))
			.bind("reason", Parameters.in(R2dbcType.VARCHAR, outcome.reason()))
			.map((row) -> value(row, "held", Boolean.class))
			.one();
	}

	/**
	 * Prolongs a lease, for its sender is still at it.
	 * @param notice the notice that is under way
	 * @param lease for how long from now
	 * @param unansweredSince since when the server owes its answer; null when it does not
	 * @return whether the lease was still held
	 */
	Mono<Boolean> renew(Notice notice, Duration lease, @Nullable Instant unansweredSince) {
		return this.database.sql("""
				update notice
				   set next_attempt_at = :until,
				       unanswered_since = case when id = :id then cast(:since as timestamptz) end
				 where claim = :claim and status = 'sending'
				""")
			.bind("until", this.clock.instant().plus(lease))
			.bind("id", notice.id())
			.bind("since", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, atOffset(unansweredSince)))
			.bind("claim", notice.claim())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows > 0);
	}

	private static @Nullable OffsetDateTime atOffset(@Nullable Instant moment) {
		return (moment != null) ? moment.atOffset(ZoneOffset.UTC) : null;
	}

	/**
	 * Gives back all of a lease but the notice that is under way.
	 * @param current the notice that is
	 * @return completes when the others are due again
	 */
	Mono<Void> releaseOthers(Notice current) {
		return release(current.claim(), current.id());
	}

	/**
	 * Gives back what of a lease was not tried, as if it had never been taken.
	 * @param claim the lease
	 * @return completes when the notices are due again
	 */
	Mono<Void> release(UUID claim) {
		return release(claim, NONE);
	}

	private Mono<Void> release(UUID claim, UUID but) {
		return this.database.sql("""
				update notice
				   set status = 'waiting', claim = null, attempts = attempts - 1, next_attempt_at = :now
				 where claim = :claim and status = 'sending' and id <> :but
				""").bind("claim", claim).bind("but", but).bind("now", this.clock.instant()).then();
	}

	/**
	 * Makes all that waits only because the mail server was away due now.
	 * @return how many there were
	 */
	Mono<Long> pullForward() {
		return this.database.sql("""
				update notice set next_attempt_at = :now
				 where status = 'waiting' and last_outcome = 'unreachable' and next_attempt_at > :now
				""").bind("now", this.clock.instant()).fetch().rowsUpdated();
	}

	private static Notice notice(Readable row) {
		Recipient recipient = new Recipient(text(row, "recipient"), row.get("recipient_name", String.class),
				text(row, "language"), Role.valueOf(text(row, "role").toUpperCase(Locale.ROOT)));
		return new Notice(value(row, "id", UUID.class), value(row, "claim", UUID.class), ticket(row),
				NoticeKind.labelled(text(row, "kind")), recipient, row.get("reply_id", UUID.class),
				row.get("topic", String.class), text(row, "content"), row.get("instead_of", String.class),
				text(row, "message_id"), row.get("traceparent", String.class), value(row, "not_before", Instant.class),
				value(row, "owed_since", Instant.class), value(row, "attempts", Integer.class),
				row.get("unknown_at") != null);
	}

	private static @Nullable TicketReference ticket(Readable row) {
		UUID id = row.get("ticket_id", UUID.class);
		return (id != null) ? new TicketReference(id, text(row, "code")) : null;
	}

	private static String text(Readable row, String column) {
		return value(row, column, String.class);
	}

	private static <T> T value(Readable row, String column, Class<T> type) {
		T value = row.get(column, type);
		if (value == null) {
			throw new IllegalStateException("A notice that waits has no " + column);
		}
		return value;
	}

}

package org.destek.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.destek.notification.delivery.transport.DeliveryOutcome;

/** The notices as senders see them: due ones are leased, and what came of it is kept. */
@Component
class NoticeQueue {

	/**
	 * What a notice of the same ticket to the same person waits for. One that the server
	 * may have is tried again long after, and holds up none. Its {@code offset 0} keeps
	 * it a look into the index for each notice, not a join of all that wait.
	 */
	private static final String EARLIER = """
			earlier.ticket_id = notice.ticket_id and earlier.recipient_key = notice.recipient_key
			           and earlier.status in ('waiting', 'sending') and earlier.unknown_at is null
			           and (earlier.not_before, earlier.id) < (notice.not_before, notice.id) offset 0""";

	private final DatabaseClient database;

	private final JsonMapper json;

	private final Clock clock;

	NoticeQueue(DatabaseClient database, JsonMapper json, Clock clock) {
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Takes due notices, and those whose sender did not come back in time. No two senders
	 * get the same one, and none gets a notice while an earlier one of its ticket to the
	 * same person is not settled: so mails do not overtake. Where the sender was last
	 * seen waiting for the server's answer, the server may have the mail: that is written
	 * down instead.
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
				       and not exists (select from notice as earlier where %s)
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
				""".formatted(EARLIER))
			.bind("now", now)
			.bind("size", size)
			.bind("claim", claim)
			.bind("until", now.plus(lease))
			.bind("late", now.plus(unknownRetry))
			.map(NoticeRows::notice)
			.all();
	}

	/**
	 * When there is something to take again.
	 * @return the earliest such moment, past or to come; empty when nothing waits
	 */
	Mono<Instant> nextDueAt() {
		return this.database.sql("""
				select next_attempt_at as due from notice
				 where status in ('waiting', 'sending') and not exists (select from notice as earlier where %s)
				 order by next_attempt_at limit 1
				""".formatted(EARLIER)).map((row) -> NoticeRows.value(row, "due", Instant.class)).one();
	}

	/**
	 * Writes down what came of one attempt.
	 * @param notice the notice
	 * @param outcome what the server said
	 * @param decision what becomes of the notice
	 * @return whether the lease was still held, once it is stored
	 */
	Mono<Boolean> record(Notice notice, DeliveryOutcome outcome, RetryDecision decision) {
		return record(List.of(new DeliveryAttempt(notice, outcome, decision, null)))
			.map((held) -> held.contains(notice.id()));
	}

	/**
	 * Writes down what came of attempts, in the log and, where the lease is still held,
	 * in the notices.
	 * @param attempts the attempts, each of another notice
	 * @return the notices whose lease was still held, once all is stored
	 */
	Mono<Set<UUID>> record(List<DeliveryAttempt> attempts) {
		return this.database
			.sql("""
					with settled as (
					    select * from jsonb_to_recordset(:settled) as attempt(id uuid, claim uuid, status text,
					        next_attempt_at timestamptz, outcome text, smtp_code integer, reason text, shingles text,
					        shingles_key text)
					), marked as (
					    update notice
					       set status = settled.status, next_attempt_at = settled.next_attempt_at, claim = null,
					           last_outcome = settled.outcome, last_error = settled.reason, unanswered_since = null,
					           unknown_at = case when settled.outcome = 'unknown' then coalesce(unknown_at, :now) else unknown_at end,
					           sent_at = case when settled.status = 'sent' then :now else sent_at end,
					           shingles = coalesce(decode(settled.shingles, 'base64'), notice.shingles),
					           shingles_key = coalesce(settled.shingles_key, notice.shingles_key)
					      from settled where notice.id = settled.id and notice.claim = settled.claim
					    returning notice.id
					), logged as (
					    insert into delivery_attempt (notice_id, at, outcome, smtp_code, reason)
					    select id, :now, settled.outcome, settled.smtp_code, settled.reason
					      from settled join notice using (id)
					)
					select id from marked
					""")
			.bind("settled", Json.of(this.json.writeValueAsBytes(attempts.stream().map(AttemptRow::of).toList())))
			.bind("now", this.clock.instant())
			.map((row) -> NoticeRows.value(row, "id", UUID.class))
			.all()
			.collect(Collectors.toUnmodifiableSet());
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
				       unanswered_since = case when id = :id then cast(:since as timestamptz) else unanswered_since end
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
	 * Gives back what of a lease was not tried, as if it had never been taken.
	 * @param claim the lease
	 * @param untried the notices that no mail was begun for
	 * @return completes when they are due again
	 */
	Mono<Void> release(UUID claim, List<UUID> untried) {
		return this.database.sql("""
				update notice
				   set status = 'waiting', claim = null, attempts = attempts - 1, next_attempt_at = :now
				 where claim = :claim and status = 'sending' and id = any(:untried)
				""")
			.bind("claim", claim)
			.bind("untried", untried.toArray(UUID[]::new))
			.bind("now", this.clock.instant())
			.then();
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

}

package org.destek.notification.inbound.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Erases mails whose time has passed, with their senders; that there was one, and what
 * became of it, stays. Takes small bites, so that nothing waits for it.
 */
@Component
public class MailSweeper {

	private static final Duration FIRST = Duration.ofMinutes(1);

	private static final Duration EVERY = Duration.ofHours(1);

	private static final Duration ABANDONED = Duration.ofDays(1);

	private static final int BATCH_SIZE = 100;

	private final DatabaseClient database;

	private final RetentionProperties properties;

	private final Clock clock;

	MailSweeper(DatabaseClient database, RetentionProperties properties, Clock clock) {
		this.database = database;
		this.properties = properties;
		this.clock = clock;
	}

	/** Sweeps now and then, for as long as the service runs. */
	public Flux<?> run() {
		return Flux.interval(FIRST, EVERY).onBackpressureDrop().concatMap((tick) -> sweep().thenReturn(tick), 1);
	}

	/**
	 * Erases all that is due.
	 * @return completes when nothing is left to erase
	 */
	public Mono<Void> sweep() {
		return all(eraseMails()).then(all(dropAbandoned()));
	}

	private static Mono<Void> all(Mono<Long> batch) {
		return batch.repeat().takeUntil((erased) -> erased < BATCH_SIZE).then();
	}

	private Mono<Long> eraseMails() {
		Instant now = this.clock.instant();
		return this.database.sql("""
				with due as (
				    select id from incoming_mail
				     where erased_at is null and state <> 'new'
				       and received_at < greatest(:quarantined::timestamptz, :originals::timestamptz)
				       and received_at < case when state in ('quarantined', 'discarded') then :quarantined::timestamptz
				                              else :originals::timestamptz end
				     order by received_at limit :batch for update skip locked
				), erased as (
				    delete from mail_chunk where mail_id = any (array(select id from due))
				)
				update incoming_mail
				   set erased_at = :now, sender = null, files = null,
				       state = case when state = 'quarantined' then 'discarded' else state end
				 where id = any (array(select id from due))
				""")
			.bind("originals", now.minus(this.properties.keepOriginals()))
			.bind("quarantined", now.minus(this.properties.keepQuarantined()))
			.bind("batch", BATCH_SIZE)
			.bind("now", now)
			.fetch()
			.rowsUpdated();
	}

	/** Pieces of large mails whose reader was killed before the last one. */
	private Mono<Long> dropAbandoned() {
		return this.database.sql("""
				delete from mail_chunk
				 where (mail_id, position) in (
				     select c.mail_id, c.position from mail_chunk c
				      where c.stored_at between cast(:before as timestamptz) - interval '7 days' and :before
				        and not exists (select 1 from incoming_mail m where m.id = c.mail_id)
				      limit :batch)
				""")
			.bind("before", this.clock.instant().minus(ABANDONED))
			.bind("batch", BATCH_SIZE)
			.fetch()
			.rowsUpdated();
	}

}

package org.destek.notification.incoming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Erases mails whose time has passed, with their senders; that there was one, and what
 * became of it, stays. Takes small bites, so that nothing waits for it.
 */
@Component
class MailSweeper {

	private static final Duration FIRST = Duration.ofMinutes(1);

	private static final Duration EVERY = Duration.ofHours(1);

	private static final Duration ABANDONED = Duration.ofDays(1);

	private static final int BITE = 100;

	private final DatabaseClient database;

	private final IncomingProperties properties;

	private final Clock clock;

	MailSweeper(DatabaseClient database, IncomingProperties properties, Clock clock) {
		this.database = database;
		this.properties = properties;
		this.clock = clock;
	}

	/** Sweeps now and then, for as long as the service runs. */
	Flux<?> run() {
		return Flux.interval(FIRST, EVERY).onBackpressureDrop().concatMap((tick) -> sweep().thenReturn(tick), 1);
	}

	/**
	 * Erases all that is due.
	 * @return completes when nothing is left to erase
	 */
	Mono<Void> sweep() {
		return all(eraseMails()).then(all(dropAbandoned()));
	}

	private static Mono<Void> all(Mono<Long> bite) {
		return bite.repeat().takeUntil((erased) -> erased < BITE).then();
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
				     order by received_at limit :bite for update skip locked
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
			.bind("bite", BITE)
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
				      limit :bite)
				""").bind("before", this.clock.instant().minus(ABANDONED)).bind("bite", BITE).fetch().rowsUpdated();
	}

}

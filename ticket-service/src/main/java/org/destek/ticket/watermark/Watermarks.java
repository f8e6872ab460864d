package org.destek.ticket.watermark;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The moment up to which all has been told, as it was last told. */
@Repository
class Watermarks {

	private final DatabaseClient database;

	Watermarks(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Goes on to the latest moment that no transaction under way began before: what was
	 * accepted earlier has its event in the outbox, or never will. Of two copies at once
	 * one does it.
	 * @param now the time
	 * @param every how long after the last one
	 * @return the moment and the one before it; empty when it is too soon
	 */
	Mono<Advance> advance(Instant now, Duration every) {
		return this.database.sql("""
				with safe as (
				    select least(:now, clock_timestamp(), min(xact_start)) as until from pg_stat_activity
				     where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
				), last as (
				    select until from ticket_events_watermark where told_at <= :due or told_at > :now for update
				)
				update ticket_events_watermark as mark
				   set until = safe.until, told_at = :now
				  from safe, last
				returning mark.until, last.until as previous
				""").bind("now", now).bind("due", now.minus(every)).map(Watermarks::advance).one();
	}

	private static Advance advance(Readable row) {
		return new Advance(Objects.requireNonNull(row.get("until", Instant.class)), row.get("previous", Instant.class));
	}

	/**
	 * A step of the watermark.
	 *
	 * @param until where it is now
	 * @param previous where it was; none before the first
	 */
	record Advance(Instant until, @Nullable Instant previous) {
	}

}

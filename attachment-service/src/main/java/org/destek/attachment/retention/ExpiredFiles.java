package org.destek.attachment.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** The files that nobody has claimed in time. */
@Repository
class ExpiredFiles {

	private final DatabaseClient database;

	private final RetentionProperties times;

	private final Clock clock;

	ExpiredFiles(DatabaseClient database, RetentionProperties times, Clock clock) {
		this.database = database;
		this.times = times;
		this.clock = clock;
	}

	/**
	 * Gives the next ones up, and takes up those that an earlier sweep left half done.
	 * Copies that sweep at the same time take different ones.
	 * @return their ids, at most a batch of them
	 */
	Flux<UUID> giveUpNext() {
		Instant now = this.clock.instant();
		return this.database.sql("""
				update attachment set removed_at = :now
				where id in (
				  select id from attachment
				  where ticket_id is null
				    and case when removed_at is not null then removed_at < :left
				             when received_at is not null then received_at < :unclaimed
				             else started_at < :left end
				  limit :batch
				  for update skip locked)
				returning id
				""")
			.bind("now", now)
			.bind("unclaimed", now.minus(this.times.unclaimed()))
			.bind("left", now.minus(this.times.arriving()))
			.bind("batch", this.times.batch())
			.mapValue(UUID.class)
			.all();
	}

	/**
	 * What lies here unclaimed.
	 * @return bytes
	 */
	Mono<Long> unclaimedBytes() {
		return this.database.sql("select coalesce(sum(size), 0)::bigint from attachment where ticket_id is null")
			.mapValue(Long.class)
			.one();
	}

}

package org.destek.attachment.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.attachment.upload.UploadProperties;

/**
 * The files that nobody has claimed in time, and that nobody can have claimed unheard:
 * the events of tickets were read past the last moment at which a ticket could name them.
 */
@Repository
class ExpiredFiles {

	/**
	 * No event can name the file of which this service knows nothing: none was missed,
	 * and none of its time waits for a version that can read it.
	 */
	private static final String NAMED_BY_NO_UNREAD_EVENT = """
			not exists (
			  select from ticket_events_gap as gap
			  where gap.since < attachment.received_at + make_interval(secs => :usable)
			    and gap.until > attachment.received_at)
			and not exists (
			  select from parked_event as parked
			  where parked.happened_at < attachment.received_at + make_interval(secs => :usable)
			    and parked.happened_at > attachment.received_at - make_interval(secs => :slack))
			""";

	private final DatabaseClient database;

	private final RetentionProperties times;

	private final UploadProperties limits;

	private final TicketEventsRead read;

	private final Clock clock;

	ExpiredFiles(DatabaseClient database, RetentionProperties times, UploadProperties limits, TicketEventsRead read,
			Clock clock) {
		this.database = database;
		this.read = read;
		this.times = times;
		this.limits = limits;
		this.clock = clock;
	}

	/**
	 * Gives the next ones up, and takes up those that an earlier sweep left half done.
	 * Copies that sweep at the same time take different ones.
	 * @return their ids, at most a batch of them
	 */
	Flux<UUID> giveUpNext() {
		return heard().flatMapMany(this::giveUpNext);
	}

	private Flux<UUID> giveUpNext(Instant heard) {
		Instant now = this.clock.instant();
		return this.database.sql("""
				update attachment set removed_at = :now
				where id = any (array(
				  select id from attachment
				  where ticket_id is null
				    and case when removed_at is not null then removed_at < :left
				             when received_at is not null then received_at < :unclaimed and received_at < :heard and %s
				             else coalesce((select expires_at < :now from upload where attachment_id = attachment.id),
				                           started_at < :left) end
				  limit :batch
				  for update skip locked))
				returning id
				""".formatted(NAMED_BY_NO_UNREAD_EVENT))
			.bind("now", now)
			.bind("unclaimed", now.minus(this.times.unclaimed()))
			.bind("left", now.minus(this.times.arriving()))
			.bind("heard", heard)
			.bind("usable", (double) usable().toSeconds())
			.bind("slack", (double) this.times.clockSlack().toSeconds())
			.bind("batch", this.times.batch())
			.mapValue(UUID.class)
			.all();
	}

	/**
	 * Gives up the oldest of those that their senders took back, as many as are above the
	 * limit for them, but none so young that a ticket may well name it.
	 * @return their ids, at most a batch of them
	 */
	Flux<UUID> giveUpSurplus() {
		return heard().flatMapMany(this::giveUpSurplus);
	}

	/** The latest upload that no ticket can have named without that having been heard. */
	private Mono<Instant> heard() {
		return this.read.standing().map((reading) -> reading.heardOfAllFrom(usable()));
	}

	private Duration usable() {
		return this.limits.receiptValidity().plus(this.times.clockSlack());
	}

	private Flux<UUID> giveUpSurplus(Instant heard) {
		Instant now = this.clock.instant();
		return this.database.sql("""
				update attachment set removed_at = :now
				where id = any (array(
				  select id from attachment
				  where ticket_id is null and removed_at is null and received_at < :young and received_at < :heard
				    and %s
				    and id in (
				      select id from (
				        select id, sum(greatest(size, :least)) over (order by received_at desc, id) as with_younger
				        from attachment
				        where ticket_id is null and removed_at is null and taken_back_at is not null) as taken_back
				      where with_younger > :limit)
				  limit :batch
				  for update skip locked))
				returning id
				""".formatted(NAMED_BY_NO_UNREAD_EVENT))
			.bind("now", now)
			.bind("young", now.minus(this.times.takenBack()))
			.bind("heard", heard)
			.bind("usable", (double) usable().toSeconds())
			.bind("slack", (double) this.times.clockSlack().toSeconds())
			.bind("least", UploadProperties.LEAST_COUNTED)
			.bind("limit", this.limits.takenBackInAll().toBytes())
			.bind("batch", this.times.batch())
			.mapValue(UUID.class)
			.all();
	}

	/**
	 * What lies here that no ticket has claimed.
	 * @return bytes
	 */
	Mono<Unclaimed> unclaimed() {
		return this.database.sql("""
				select coalesce(sum(size) filter (where taken_back_at is null), 0)::bigint as kept,
				       coalesce(sum(size) filter (where taken_back_at is not null), 0)::bigint as taken_back
				from attachment where ticket_id is null
				""").mapProperties(Unclaimed.class).one();
	}

	/**
	 * Bytes that no ticket has claimed.
	 *
	 * @param kept those that their senders may still send
	 * @param takenBack those that they took back
	 */
	record Unclaimed(long kept, long takenBack) {
	}

}

package org.destek.messaging.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events that wait for a version of this service that knows their type. They come to no
 * harm by waiting: a consumer bears a gap.
 */
class ParkedEvents {

	private static final String UNKNOWN_TYPE = "unknown-type";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final DatabaseClient database;

	private final Clock clock;

	ParkedEvents(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Parks an event that had no effect yet. Another copy that is newer may have handled
	 * it, and this one reads it again after a partition moved.
	 * @param event the event
	 * @param traceparent the trace that it belongs to
	 * @return whether it is new here
	 */
	Mono<Boolean> add(IncomingEvent event, @Nullable String traceparent) {
		return this.database.sql("""
				insert into parked_event
				    (event_id, reason, type, source, subject, happened_at, key, traceparent, data, parked_at)
				select :id, :reason, :type, :source, :subject, :time, :key, :traceparent, :data, :now
				 where not exists (select from inbox where event_id = :id)
				on conflict do nothing
				""")
			.bind("id", event.id())
			.bind("reason", UNKNOWN_TYPE)
			.bind("type", event.type())
			.bind("source", event.source())
			.bind("subject", event.subject())
			.bind("time", event.time())
			.bind("key", event.key())
			.bind("traceparent", Parameters.in(R2dbcType.VARCHAR, traceparent))
			.bind("data", JSON.writeValueAsString(event.data()))
			.bind("now", this.clock.instant())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows > 0);
	}

	/**
	 * Some of those that wait for nothing but a version that knows them, in the order in
	 * which they came.
	 * @param types what this version knows
	 * @param after the sequence of the last one that was looked at; 0 for the first look
	 * @param most how many
	 */
	Flux<ParkedEvent> ofTypes(Collection<String> types, long after, int most) {
		return this.database.sql("""
				select * from parked_event
				where reason = :reason and type = any(:types) and sequence > :after
				order by sequence
				limit :most
				""")
			.bind("reason", UNKNOWN_TYPE)
			.bind("types", types.toArray(String[]::new))
			.bind("after", after)
			.bind("most", most)
			.mapProperties(ParkedEvent.class)
			.all();
	}

	/** It had its effect. */
	Mono<Void> remove(UUID event) {
		return this.database.sql("delete from parked_event where event_id = :id").bind("id", event).then();
	}

	/**
	 * Removes those that this version knows and has no use for.
	 * @param types their types
	 * @return how many went, by type
	 */
	Flux<Removed> removeIgnored(Collection<String> types) {
		return this.database.sql("""
				with removed as (
				  delete from parked_event where reason = :reason and type = any(:types) returning reason, type)
				select reason, type, count(*) as events from removed group by reason, type
				""")
			.bind("reason", UNKNOWN_TYPE)
			.bind("types", types.toArray(String[]::new))
			.mapProperties(Removed.class)
			.all();
	}

	/**
	 * Counts an attempt at which its handler failed.
	 * @return how many there were
	 */
	Mono<Integer> countAttempt(UUID event) {
		return this.database
			.sql("update parked_event set attempts = attempts + 1 where event_id = :id returning attempts")
			.bind("id", event)
			.mapValue(Integer.class)
			.one();
	}

	/**
	 * It is of no use to this version either, and is not read again by itself.
	 * @param reason why
	 */
	Mono<Void> giveUp(UUID event, String reason) {
		return this.database.sql("update parked_event set reason = :reason, attempts = 0 where event_id = :id")
			.bind("reason", reason)
			.bind("id", event)
			.then();
	}

	/** How many there are, for whatever reason. */
	Mono<Long> count() {
		return this.database.sql("select count(*) as total from parked_event")
			.map((row) -> Objects.requireNonNull(row.get("total", Long.class)))
			.one();
	}

	/**
	 * Removes those that were parked longer ago than an age.
	 * @return how many went, by reason and type
	 */
	Flux<Removed> removeExpired(Duration age) {
		return this.database.sql("""
				with removed as (delete from parked_event where parked_at < :before returning reason, type)
				select reason, type, count(*) as events from removed group by reason, type
				""").bind("before", this.clock.instant().minus(age)).mapProperties(Removed.class).all();
	}

	/**
	 * Events that went unread.
	 *
	 * @param reason why they had waited
	 * @param events how many
	 */
	record Removed(String reason, String type, long events) {

		/** Whether they waited for nothing but a version that knows them. */
		boolean wereUnknown() {
			return this.reason.equals(UNKNOWN_TYPE);
		}

	}

}

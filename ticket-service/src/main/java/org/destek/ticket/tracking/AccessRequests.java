package org.destek.ticket.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.TicketSecret;

/** Counts, an hour at a time, how often a link was asked for; knows no address itself. */
@Repository
public class AccessRequests {

	private static final Duration RETENTION = Duration.ofHours(2);

	private final DatabaseClient database;

	private final TicketSecret secret;

	private final Clock clock;

	private final int perHour;

	AccessRequests(DatabaseClient database, TicketSecret secret, Clock clock, TrackingProperties properties) {
		this.database = database;
		this.secret = secret;
		this.clock = clock;
		this.perHour = properties.linksPerHour();
	}

	/**
	 * Counts one more, in the caller's transaction.
	 * @param about the ticket or address that a link is asked for
	 * @return whether there may be one more this hour
	 */
	Mono<Boolean> count(String about) {
		return count(about, this.perHour);
	}

	/**
	 * Counts one more, in the caller's transaction.
	 * @param about what a link is asked for
	 * @param most how many there may be an hour
	 * @return whether there may be one more this hour
	 */
	public Mono<Boolean> count(String about, int most) {
		return this.database.sql("""
				insert into access_request as asked (about, hour, count) values (:about, :hour, 1)
				on conflict (about, hour) do update set count = asked.count + 1
				where asked.count < :perHour
				""")
			.bind("about", this.secret.hash("access-request", about))
			.bind("hour", hour())
			.bind("perHour", most)
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	Mono<Long> forgetOld() {
		return this.database.sql("delete from access_request where hour < :limit")
			.bind("limit", hour().minus(RETENTION))
			.fetch()
			.rowsUpdated();
	}

	private Instant hour() {
		return this.clock.instant().truncatedTo(ChronoUnit.HOURS);
	}

}

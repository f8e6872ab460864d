package org.destek.ticket.measure;

import java.time.Duration;
import java.time.Instant;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import org.destek.ticket.measure.HourlyCounts.Count;

/** What the copies saw, added up by the hour. */
@Repository
class CountedHours {

	/** Longer than any hour is counted again from them. */
	private static final Duration RETENTION = Duration.ofDays(7);

	private final DatabaseClient database;

	CountedHours(DatabaseClient database) {
		this.database = database;
	}

	Mono<Long> add(Count count, Instant hour, long number) {
		return this.database.sql("""
				insert into counted_hour as counted (what, hour, mark, count) values (:what, :hour, :mark, :number)
				on conflict (what, hour, mark) do update set count = counted.count + excluded.count
				""")
			.bind("what", count.what())
			.bind("hour", hour)
			.bind("mark", count.mark())
			.bind("number", number)
			.fetch()
			.rowsUpdated();
	}

	Mono<Void> forget(Instant hour) {
		return this.database.sql("delete from counted_hour where hour < :before")
			.bind("before", hour.minus(RETENTION))
			.then();
	}

}

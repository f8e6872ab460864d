package org.destek.foundation.measurement;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A service that counts things. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class CountingService {

	static final Instant NOW = Instant.parse("2026-11-23T14:30:00Z");

	@Bean
	Clock clock() {
		return Clock.fixed(NOW, ZoneOffset.UTC);
	}

	/** A name that no test counts by itself: rounds go on beside them. */
	@Bean
	Measurement told() {
		return new Things("told", 1);
	}

	@Bean
	InMemory inMemory(DatabaseClient database) {
		return new InMemory(database, new ConcurrentLinkedQueue<>());
	}

	/**
	 * Things that become rows with the next round.
	 */
	record InMemory(DatabaseClient database, Queue<Instant> things) implements PendingCounts {

		@Override
		public Mono<Void> store(Instant now) {
			return Mono.justOrEmpty(this.things.poll())
				.flatMap((at) -> this.database.sql("insert into thing (at, missed) values (:at, true)")
					.bind("at", at)
					.then());
		}

	}

	/**
	 * Counts the rows of {@code thing}.
	 */
	record Things(String name, int hoursBack) implements Measurement {

		@Override
		public String standing() {
			return """
					select hour, 0 as mark, count(at) as total, count(at) filter (where missed) as missed, 7 as figure
					  from hours left join thing on at >= hour and at < hour + interval '1 hour'
					 group by hour
					""";
		}

	}

	/**
	 * Counts the rows of {@code thing} as they arrive; the figure is the third quarter of
	 * their sizes.
	 */
	record Arrivals(String name, boolean countsUnsettled) implements Measurement {

		@Override
		public String arrived() {
			return """
					select date_trunc('hour', at, 'UTC') as hour, size as mark, count(*) as total,
					       count(*) filter (where missed) as missed, 0 as figure
					  from span join thing on arrived_at >= since and arrived_at < until group by 1, 2
					""";
		}

		@Override
		public String figure() {
			return "min(mark) filter (where so_far >= 0.75 * in_all)";
		}

	}

}

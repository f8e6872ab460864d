package org.destek.measurement;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import reactor.core.publisher.Mono;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

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
				.flatMap((at) -> this.database.sql("insert into thing values (:at, true)").bind("at", at).then());
		}

	}

	/**
	 * Counts the rows of {@code thing}.
	 */
	record Things(String name, int hoursBack) implements Measurement {

		@Override
		public String counts() {
			return """
					select hour, count(at) as total, count(at) filter (where missed) as missed, 7 as figure
					  from hours left join thing on at >= hour and at < hour + interval '1 hour'
					 group by hour
					""";
		}

	}

}

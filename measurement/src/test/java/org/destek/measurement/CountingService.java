package org.destek.measurement;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

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

	@Bean
	Measurement things() {
		return new Things("things", 1);
	}

	/** What lay in memory becomes a thing, once. */
	@Bean
	PendingCounts pending(DatabaseClient database) {
		return (now) -> database.sql("insert into thing select :now, true where not exists (select from thing)")
			.bind("now", now)
			.then()
			.then(Mono.empty());
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

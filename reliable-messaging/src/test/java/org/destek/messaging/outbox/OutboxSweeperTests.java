package org.destek.messaging.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.r2dbc.ConnectionFactoryBuilder;
import org.springframework.r2dbc.core.DatabaseClient;

import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxSweeperTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	private final DatabaseClient database = migrated(SharedServers.database("sweeping"));

	@Test
	void removesOnlyWhatWasSentLongAgoHoweverMuchThatIs() {
		Instant now = Instant.parse("2026-11-23T11:05:00Z");
		insert(2 * OutboxSweeper.BATCH_SIZE + 1, now.minus(Duration.ofDays(8)));
		insert(3, now.minus(Duration.ofDays(6)));
		insert(4, null);
		new OutboxSweeper(new OutboxRows(this.database), Duration.ofDays(7), Clock.fixed(now, ZoneOffset.UTC)).sweep()
			.block(SOON);
		assertThat(count("sent_at is not null")).isEqualTo(3);
		assertThat(count("sent_at is null")).isEqualTo(4);
	}

	private void insert(int rows, Instant sentAt) {
		this.database.sql("""
				insert into outbox (event_id, topic, key, type, subject, occurred_at, data, sent_at)
				select gen_random_uuid(), 't', gen_random_uuid(), 'counted.v1', 's', now(), '{}', %s
				from generate_series(1, :rows)
				""".formatted((sentAt != null) ? "timestamptz '" + sentAt + "'" : "null"))
			.bind("rows", rows)
			.then()
			.block(SOON);
	}

	private long count(String condition) {
		return this.database.sql("select count(*) from outbox where " + condition)
			.mapValue(Long.class)
			.one()
			.blockOptional(SOON)
			.orElseThrow();
	}

	private static DatabaseClient migrated(Database database) {
		Flyway.configure()
			.dataSource(database.jdbcUrl(), database.username(), null)
			.locations("classpath:db/outbox")
			.load()
			.migrate();
		return DatabaseClient
			.create(ConnectionFactoryBuilder.withUrl(database.r2dbcUrl()).username(database.username()).build());
	}

}

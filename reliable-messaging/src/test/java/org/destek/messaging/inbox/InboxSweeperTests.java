package org.destek.messaging.inbox;

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

class InboxSweeperTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	private final DatabaseClient database = migrated(SharedServers.database("forgetting"));

	@Test
	void forgetsOnlyWhatCameLongAgoHoweverMuchThatIs() {
		Instant now = Instant.parse("2026-11-23T11:05:00Z");
		insert(InboxSweeper.BATCH_SIZE + 1, now.minus(Duration.ofDays(31)));
		insert(2, now.minus(Duration.ofDays(29)));
		ReceivedEvents received = new ReceivedEvents(this.database, Clock.fixed(now, ZoneOffset.UTC));
		new InboxSweeper(received, Duration.ofDays(30)).sweep().block(SOON);
		assertThat(this.database.sql("select count(*) from inbox").mapValue(Long.class).one().block(SOON)).isEqualTo(2);
	}

	private void insert(int rows, Instant receivedAt) {
		this.database.sql("""
				insert into inbox (event_id, type, received_at)
				select gen_random_uuid(), 'counted.v1', :receivedAt
				from generate_series(1, :rows)
				""").bind("receivedAt", receivedAt).bind("rows", rows).then().block(SOON);
	}

	private static DatabaseClient migrated(Database database) {
		Flyway.configure()
			.dataSource(database.jdbcUrl(), database.username(), null)
			.locations("classpath:db/inbox")
			.load()
			.migrate();
		return DatabaseClient
			.create(ConnectionFactoryBuilder.withUrl(database.r2dbcUrl()).username(database.username()).build());
	}

}

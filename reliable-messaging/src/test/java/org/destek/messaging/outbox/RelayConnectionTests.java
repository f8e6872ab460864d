package org.destek.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;

import static org.assertj.core.api.Assertions.assertThat;

class RelayConnectionTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	private static final Instant NOW = Instant.parse("2026-11-30T11:05:00Z");

	private static final ConnectionFactory CONNECTIONS = migrated(SharedServers.database("relaying"));

	private final DatabaseClient database = DatabaseClient.create(CONNECTIONS);

	private RelayConnection relay;

	@BeforeEach
	void open() {
		this.database.sql("truncate outbox restart identity").then().block(SOON);
		this.database.sql("""
				insert into outbox (event_id, topic, key, type, subject, occurred_at, data)
				select gen_random_uuid(), 't', gen_random_uuid(), 'counted.v1', 's', now(), '{}'
				from generate_series(1, 5)
				""").then().block(SOON);
		this.relay = new RelayConnection(Mono.from(CONNECTIONS.create()).cast(PostgresqlConnection.class).block(SOON));
	}

	@AfterEach
	void close() {
		this.relay.close().block(SOON);
	}

	@Test
	void readsWhatWaitsInOrderAndNoMoreThanWasAskedFor() {
		assertThat(next(List.of(), 3)).containsExactly(1L, 2L, 3L);
		assertThat(next(List.of(), 3)).containsExactly(1L, 2L, 3L);
	}

	@Test
	void marksWhatWasSentAndReadsOnBehindItInOneStatement() {
		assertThat(next(List.of(1L, 2L), 2)).containsExactly(3L, 4L);
		assertThat(next(List.of(4L), 9)).containsExactly(3L, 5L);
		assertThat(sent()).containsExactly(1L, 2L, 4L);
	}

	@Test
	void readsPastHundredsOfRowsOfAKeyThatIsPassedOver() {
		UUID stuck = UUID.randomUUID();
		insert(stuck, 300, null);
		UUID other = UUID.randomUUID();
		insert(other, 2, null);
		insert(UUID.randomUUID(), 1, 7);
		assertThat(this.relay.next(List.of(1L, 2L, 3L, 4L, 5L), NOW, 200, List.of(stuck)).block(SOON))
			.extracting(OutboxRow::key)
			.containsExactly(other, other);
		assertThat(next(List.of(), 400)).hasSize(303);
	}

	private void insert(UUID key, int rows, @Nullable Integer partition) {
		this.database.sql("""
				insert into outbox (event_id, topic, key, type, subject, occurred_at, data, partition)
				select gen_random_uuid(), 't', :key, 'counted.v1', 's', now(), '{}', :partition
				from generate_series(1, :rows)
				""")
			.bind("key", key)
			.bind("partition", Parameters.in(R2dbcType.INTEGER, partition))
			.bind("rows", rows)
			.then()
			.block(SOON);
	}

	private List<Long> next(List<Long> sent, int most) {
		return this.relay.next(sent, NOW, most, List.of()).block(SOON).stream().map(OutboxRow::id).toList();
	}

	private List<Long> sent() {
		return this.database.sql("select id from outbox where sent_at = :now order by id")
			.bind("now", NOW)
			.mapValue(Long.class)
			.all()
			.collectList()
			.block(SOON);
	}

	private static ConnectionFactory migrated(Database database) {
		Flyway.configure()
			.dataSource(database.jdbcUrl(), database.username(), null)
			.locations("classpath:db/outbox")
			.load()
			.migrate();
		return ConnectionFactories.get(ConnectionFactoryOptions.parse(database.r2dbcUrl())
			.mutate()
			.option(ConnectionFactoryOptions.USER, database.username())
			.build());
	}

}

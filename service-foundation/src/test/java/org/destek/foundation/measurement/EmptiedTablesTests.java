package org.destek.foundation.measurement;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.destek.testing.database.EmptiedTables;
import org.destek.testing.server.SharedServers;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables are emptied while a job has them in hand in the other order. */
class EmptiedTablesTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	private final SharedServers.Database database = SharedServers.database("emptied");

	@Test
	void areEmptyAlsoWhenPostgresEndsADeadlock() throws SQLException {
		try (Connection job = connect(); Connection watching = connect()) {
			run(watching, "create table first as select 1 as number");
			run(watching, "create table second as select 1 as number");
			job.setAutoCommit(false);
			run(job, "lock table second");
			CompletableFuture<Void> emptied = CompletableFuture
				.runAsync(() -> EmptiedTables.empty(connections(), "first", "second"));
			Awaitility.await().atMost(SOON).until(() -> count(watching, "pg_locks where not granted") == 1);

			// It is the other one that PostgreSQL ends: it has waited longer.
			run(job, "lock table first");
			job.commit();

			assertThat(emptied).succeedsWithin(SOON);
			assertThat(count(watching, "first") + count(watching, "second")).isZero();
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.database.jdbcUrl(), this.database.username(), "");
	}

	private ConnectionFactory connections() {
		return ConnectionFactories.get(ConnectionFactoryOptions.parse(this.database.r2dbcUrl())
			.mutate()
			.option(ConnectionFactoryOptions.USER, this.database.username())
			.build());
	}

	private static void run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static long count(Connection connection, String what) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
			rows.next();
			return rows.getLong(1);
		}
	}

}

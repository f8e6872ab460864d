package org.destek.testing.database;

import java.time.Duration;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Result;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

/**
 * Empties tables between tests while the service's own jobs use them: those lock the same
 * tables in another order, and PostgreSQL ends one of the two. The jobs try again by
 * themselves, and so must a test.
 */
public final class EmptiedTables {

	private static final String DEADLOCK_DETECTED = "40P01";

	private static final int TRIES = 10;

	private static final Duration LONGEST = Duration.ofSeconds(60);

	private EmptiedTables() {
	}

	/**
	 * Empties tables, and with them those that refer to them.
	 * @param connections opens connections to their database
	 * @param tables their names
	 */
	public static void empty(ConnectionFactory connections, String... tables) {
		String truncate = "truncate " + String.join(", ", tables) + " cascade";
		Flux.usingWhen(connections.create(), (connection) -> execute(connection, truncate), Connection::close)
			.then()
			.retryWhen(Retry.max(TRIES).filter(EmptiedTables::isDeadlock))
			.block(LONGEST);
	}

	private static Flux<Long> execute(Connection connection, String sql) {
		return Flux.from(connection.createStatement(sql).execute()).flatMap(Result::getRowsUpdated);
	}

	private static boolean isDeadlock(Throwable error) {
		return error instanceof R2dbcException refused && DEADLOCK_DETECTED.equals(refused.getSqlState());
	}

}

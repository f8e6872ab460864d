package org.destek.testing.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import reactor.core.publisher.Flux;

import org.destek.testing.server.SharedServers.Database;

/**
 * A service's database with so many rows that plans are those of a busy office. With
 * {@code -Dtests.filled=200000} they are as many as one wants to measure with.
 */
public final class FilledDatabase {

	private static final int ROWS = Integer.getInteger("tests.filled", 20_000);

	/** A table of fewer rows may be read whole. */
	private static final int GROWN = 5_000;

	private final ConnectionFactory connections;

	private FilledDatabase(ConnectionFactory connections) {
		this.connections = connections;
	}

	/**
	 * Fills a database in which the service's tables are.
	 * @param database empty
	 * @param script the resource that generates rows, statements parted by semicolons at
	 * the ends of lines
	 * @param placeholder what stands for the number of rows in it
	 * @param now the time that stands for {@code {now}} in it
	 */
	public static FilledDatabase fill(Database database, String script, String placeholder, Instant now) {
		FilledDatabase filled = new FilledDatabase(
				ConnectionFactories.get(ConnectionFactoryOptions.parse(database.r2dbcUrl())
					.mutate()
					.option(ConnectionFactoryOptions.USER, database.username())
					.build()));
		String sql = read(script).replace(placeholder, Integer.toString(ROWS)).replace("{now}", now.toString());
		filled.query(Stream.concat(Arrays.stream(sql.split(";\\s*\\n")), Stream.of("vacuum analyze")).toList());
		return filled;
	}

	/** The connections past whatever records. */
	public ConnectionFactory connections() {
		return this.connections;
	}

	/** The tables that have grown. */
	public Set<String> grown() {
		return new TreeSet<>(
				query(List.of("select relname from pg_class where relkind = 'r' and reltuples >= " + GROWN)));
	}

	private List<String> query(List<String> statements) {
		return Flux
			.usingWhen(this.connections.create(),
					(connection) -> Flux.fromIterable(statements)
						.concatMap((sql) -> Flux.from(connection.createStatement(sql).execute())
							.concatMap((result) -> result.map((row, metadata) -> String.valueOf(row.get(0))))),
					Connection::close)
			.collectList()
			.blockOptional()
			.orElseThrow();
	}

	private static String read(String resource) {
		try (InputStream script = FilledDatabase.class.getResourceAsStream(resource)) {
			if (script == null) {
				throw new IllegalArgumentException("There is no " + resource);
			}
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

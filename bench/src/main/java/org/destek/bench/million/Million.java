package org.destek.bench.million;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.destek.bench.stack.BenchedSystem;

/**
 * A million requests of five years with three messages each and their notices, written
 * while the services are stopped. Nobody is owed a mail by any of them.
 */
public final class Million {

	private static final int LIMIT_MINUTES = 30;

	private static final int TICKETS = 1_000_000;

	private static final List<String> DATABASES = List.of("ticket", "attachment", "notification");

	private final BenchedSystem system;

	private final int tickets;

	public Million(BenchedSystem system) {
		this(system, TICKETS);
	}

	/** With another number, for trying it out. */
	public Million(BenchedSystem system, int tickets) {
		this.system = system;
		this.tickets = tickets;
	}

	/** Returns what was written, one line a database. */
	public List<String> generate() {
		List<String> lines = new ArrayList<>();
		this.system.withDatabase((connection) -> {
			String now = now(connection);
			List<CompletableFuture<String>> parts = DATABASES.stream()
				.map((database) -> CompletableFuture.supplyAsync(() -> fill(database, now))
					.orTimeout(LIMIT_MINUTES, TimeUnit.MINUTES))
				.toList();
			parts.forEach((part) -> lines.add(part.join()));
			try (Statement statement = connection.createStatement()) {
				statement.execute("checkpoint");
			}
		});
		return lines;
	}

	/** One moment for all databases: what is compared between them is the same. */
	private static String now(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select date_trunc('second', now())::text")) {
			row.next();
			return row.getString(1);
		}
	}

	private String fill(String database, String now) {
		long start = System.nanoTime();
		try (Connection connection = this.system.connect(database);
				Statement statement = connection.createStatement()) {
			// Foreign keys hold by the way the rows are made: checking each takes
			// minutes.
			statement.execute("set session_replication_role = replica");
			statement.execute("set maintenance_work_mem = '256MB'");
			statement.execute("set synchronous_commit = off");
			Map<String, String> indexes = secondaryIndexes(statement);
			for (String index : indexes.keySet()) {
				statement.execute("drop index " + index);
			}
			statement.execute(
					resource(database).replace("${tickets}", Integer.toString(this.tickets)).replace("${now}", now));
			for (String definition : indexes.values()) {
				statement.execute(definition);
			}
			statement.execute("vacuum analyze");
			return counts(database, statement) + String.format(" in %d s", (System.nanoTime() - start) / 1_000_000_000);
		}
		catch (SQLException | IOException ex) {
			throw new IllegalStateException("The rows of " + database + " cannot be written: " + ex.getMessage(), ex);
		}
	}

	/** Those that no constraint needs: made once at the end, not row by row. */
	private static Map<String, String> secondaryIndexes(Statement statement) throws SQLException {
		Map<String, String> indexes = new TreeMap<>();
		try (ResultSet rows = statement.executeQuery("""
				select indexname, indexdef from pg_indexes
				 where schemaname = 'public' and tablename not like 'flyway%'
				   and indexname not in (select conname from pg_constraint)""")) {
			while (rows.next()) {
				indexes.put(rows.getString(1), rows.getString(2));
			}
		}
		return indexes;
	}

	private static String counts(String database, Statement statement) throws SQLException {
		StringBuilder line = new StringBuilder(database).append(": ");
		try (ResultSet rows = statement.executeQuery("""
				select relname, reltuples::bigint from pg_class
				 where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > 1000
				 order by reltuples desc""")) {
			while (rows.next()) {
				line.append(rows.getString(1)).append(' ').append(rows.getLong(2)).append(", ");
			}
		}
		return line.toString().replaceAll(", $", "");
	}

	private static String resource(String database) throws IOException {
		try (InputStream in = Million.class.getResourceAsStream("/org/destek/bench/million/" + database + ".sql")) {
			if (in == null) {
				throw new UncheckedIOException(new IOException("There are no rows of " + database));
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}

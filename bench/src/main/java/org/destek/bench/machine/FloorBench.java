package org.destek.bench.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the database server does by itself: {@code pgbench} writes the rows of a
 * submission with one statement, into tables like those of the service.
 */
public final class FloorBench {

	private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

	private FloorBench() {
	}

	/**
	 * Transactions in a second at eight clients; empty where there is no {@code pgbench}.
	 */
	public static Optional<Double> perSecond(Connection ticket, int port, int seconds, Path folder)
			throws SQLException, IOException {
		Path script = Files.writeString(folder.resolve("floor.sql"), resource("floor.sql"));
		try (Statement statement = ticket.createStatement()) {
			statement.execute(resource("floor-tables.sql"));
			return Command
				.output(List.of("pgbench", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "postgres", "-n",
						"-M", "prepared", "-c", "8", "-j", "2", "-T", Integer.toString(seconds), "-f",
						script.toString(), "ticket"))
				.map(RATE::matcher)
				.filter(Matcher::find)
				.map((found) -> Double.valueOf(found.group(1)));
		}
		finally {
			try (Statement statement = ticket.createStatement()) {
				statement.execute("drop schema if exists floor cascade");
			}
		}
	}

	private static String resource(String name) throws IOException {
		try (InputStream in = FloorBench.class.getResourceAsStream("/org/destek/bench/" + name)) {
			if (in == null) {
				throw new IOException("There is no " + name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}

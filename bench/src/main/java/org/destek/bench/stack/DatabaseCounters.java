package org.destek.bench.stack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.destek.bench.machine.Command;

/** What PostgreSQL has been asked, over a connection that counts nowhere. */
final class DatabaseCounters implements AutoCloseable {

	private static final Pattern PEER = Pattern.compile("(?:127\\.0\\.0\\.1|\\[[0-9a-f:.]+\\]):(\\d+)\\s*$");

	private static final Pattern SENT = Pattern.compile("data_segs_out:(\\d+)");

	private final Connection connection;

	private final int port;

	DatabaseCounters(Connection connection, int port) throws SQLException {
		this.connection = connection;
		this.port = port;
		try (Statement statement = connection.createStatement()) {
			statement.execute("create extension if not exists pg_stat_statements");
		}
	}

	/** Statements by database, those of other users included, BEGIN and COMMIT, too. */
	Map<String, Long> statements() {
		return counts("""
				select d.datname, sum(s.calls)::bigint
				  from pg_stat_statements s join pg_database d on d.oid = s.dbid
				 where d.datname <> 'postgres'
				 group by d.datname""");
	}

	long wal() {
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement
					.executeQuery("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint")) {
			row.next();
			return row.getLong(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * How often PostgreSQL sent something, by database. It sends once a round trip,
	 * unless an answer is larger than 8 kB. Sockets that were closed meanwhile are not
	 * counted.
	 */
	Map<String, Long> answers() {
		Map<String, Long> answers = new TreeMap<>();
		Map<Integer, Long> sent = Command
			.output(List.of("ss", "-tinH", "state", "established", "( sport = :" + this.port + " )"))
			.map(DatabaseCounters::segments)
			.orElse(Map.of());
		databases().forEach((peer, database) -> {
			Long count = sent.get(peer);
			if (count != null) {
				answers.merge(database, count, Long::sum);
			}
		});
		return answers;
	}

	/** Segments with data that a socket sent, by the other side's port. */
	static Map<Integer, Long> segments(String listing) {
		Map<Integer, Long> sent = new HashMap<>();
		int peer = 0;
		for (String line : listing.lines().toList()) {
			Matcher address = PEER.matcher(line);
			Matcher count = SENT.matcher(line);
			if (!Character.isWhitespace(line.charAt(0)) && address.find()) {
				peer = Integer.parseInt(address.group(1));
			}
			else if (count.find()) {
				sent.put(peer, Long.parseLong(count.group(1)));
			}
		}
		return sent;
	}

	private Map<Integer, String> databases() {
		Map<Integer, String> databases = new HashMap<>();
		counts("select datname || ' ' || client_port, 1 from pg_stat_activity "
				+ "where client_port > 0 and datname <> 'postgres'")
			.keySet()
			.forEach((each) -> databases.put(Integer.valueOf(each.split(" ")[1]), each.split(" ")[0]));
		return databases;
	}

	private Map<String, Long> counts(String sql) {
		Map<String, Long> counts = new TreeMap<>();
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				counts.put(rows.getString(1), rows.getLong(2));
			}
			return counts;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}

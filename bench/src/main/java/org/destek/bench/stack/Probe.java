package org.destek.bench.stack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads all counters of a running system. */
public final class Probe implements AutoCloseable {

	private final BenchedSystem system;

	private final SystemProcesses processes;

	private final DatabaseCounters database;

	private final Mails mails;

	private final Http http = new Http();

	private Probe(BenchedSystem system, SystemProcesses processes, DatabaseCounters database) {
		this.system = system;
		this.processes = processes;
		this.database = database;
		this.mails = new Mails(system);
	}

	/** Looks at a system that has just been started. */
	public static Probe of(BenchedSystem system) {
		try {
			Connection connection = system.connect("postgres");
			return new Probe(system, SystemProcesses.of(system.launcher()),
					new DatabaseCounters(connection, system.port("DESTEK_POSTGRES_PORT")));
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database does not answer", ex);
		}
	}

	public BenchedSystem system() {
		return this.system;
	}

	public SystemProcesses processes() {
		return this.processes;
	}

	public Mails mails() {
		return this.mails;
	}

	/**
	 * All counters now. The processor time is read last, so that reading is not in it.
	 */
	public Snapshot begin() {
		Map<String, Long> statements = this.database.statements();
		Map<String, Long> answers = this.database.answers();
		long wal = this.database.wal();
		return new Snapshot(System.nanoTime(), this.processes.times(), statements, answers, wal);
	}

	/** The same at an end: the processor time is read first. */
	public Snapshot end() {
		long now = System.nanoTime();
		Map<String, Duration> times = this.processes.times();
		return new Snapshot(now, times, this.database.statements(), this.database.answers(), this.database.wal());
	}

	/** Requests that were taken since a moment, whether or not their sender knows. */
	public int requestsSince(Instant moment) {
		String sql = "select count(*)::int from ticket where submitted_at >= ?";
		try (Connection connection = this.system.connect("ticket");
				PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setObject(1, moment.atOffset(ZoneOffset.UTC));
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getInt(1);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Requests cannot be counted", ex);
		}
	}

	/** What the services say of their memory. */
	public Map<String, JvmMeters> meters() {
		return JvmMeters.of(this.system, this.http);
	}

	/** What they allocated and how long they collected since. */
	public Map<String, JvmMeters> metersSince(Map<String, JvmMeters> earlier) {
		Map<String, JvmMeters> since = new LinkedHashMap<>();
		meters().forEach((service, meters) -> since.put(service,
				meters.minus(earlier.getOrDefault(service, new JvmMeters(0, 0)))));
		return since;
	}

	@Override
	public void close() throws SQLException {
		this.database.close();
	}

}

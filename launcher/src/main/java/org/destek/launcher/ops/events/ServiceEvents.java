package org.destek.launcher.ops.events;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.destek.launcher.ops.OpsException;
import org.destek.launcher.ops.ServiceDatabase;
import org.destek.launcher.ops.events.FailedEvent.State;

/**
 * What a service's own database knows of events: those that it parked, and those that it
 * used.
 */
final class ServiceEvents {

	/**
	 * Why an event is parked that waits for nothing but a version that knows its type.
	 */
	static final String UNKNOWN_TYPE = "unknown-type";

	private final ServiceDatabase database;

	ServiceEvents(ServiceDatabase database) {
		this.database = database;
	}

	/** All that are parked. */
	List<FailedEvent> parked() {
		return query("select event_id, sequence, type, subject, key, parked_at, reason from parked_event",
				(statement) -> {
					List<FailedEvent> parked = new ArrayList<>();
					try (ResultSet row = statement.executeQuery()) {
						while (row.next()) {
							parked.add(read(row));
						}
					}
					return parked;
				});
	}

	/**
	 * Which events had their effect.
	 * @param ids ids of events; others than UUIDs are no events of ours
	 * @return those that did
	 */
	Set<String> done(Collection<String> ids) {
		Object[] known = ids.stream().map(ServiceEvents::uuid).flatMap(Optional::stream).toArray();
		return query("select event_id::text from inbox where event_id = any (?)", (statement) -> {
			Array asked = statement.getConnection().createArrayOf("uuid", known);
			statement.setArray(1, asked);
			Set<String> done = new HashSet<>();
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					done.add(row.getString(1));
				}
			}
			return done;
		});
	}

	/** What a parked event holds; empty when it is not parked any more. */
	Optional<String> payload(String id) {
		return query("select data from parked_event where event_id = ?", (statement) -> {
			statement.setObject(1, UUID.fromString(id));
			try (ResultSet row = statement.executeQuery()) {
				return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
			}
		});
	}

	/**
	 * Has a parked event read again at the service's next look, which it takes by itself.
	 */
	void readAgain(String id) {
		query("update parked_event set reason = '" + UNKNOWN_TYPE + "' where event_id = ?", (statement) -> {
			statement.setObject(1, UUID.fromString(id));
			return statement.executeUpdate();
		});
	}

	private FailedEvent read(ResultSet row) throws SQLException {
		String id = row.getString("event_id");
		return new FailedEvent(this.database.service() + ".parked_event@" + row.getLong("sequence"), id,
				row.getString("type"), row.getString("subject"), row.getString("key"), null, this.database.service(),
				Objects.requireNonNull(row.getTimestamp("parked_at")).toInstant(), row.getString("reason"), 1,
				State.PARKED, null);
	}

	private <T> T query(String sql, Query<T> query) {
		try (Connection connection = this.database.connect();
				PreparedStatement statement = connection.prepareStatement(sql)) {
			return query.run(statement);
		}
		catch (SQLException ex) {
			throw OpsException.of("The database of " + this.database.service() + " cannot be read", ex);
		}
	}

	private static Optional<UUID> uuid(String id) {
		try {
			return Optional.of(UUID.fromString(id));
		}
		catch (IllegalArgumentException ex) {
			// Whatever it is, no inbox has it.
			return Optional.empty();
		}
	}

	/** What is asked of a database. */
	@FunctionalInterface
	private interface Query<T> {

		T run(PreparedStatement statement) throws SQLException;

	}

}

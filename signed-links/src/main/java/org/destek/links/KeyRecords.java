package org.destek.links;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.sql.DataSource;

/**
 * Remembers in the database, in the table {@code key_fingerprint}, with which keys its
 * rows were made, and opens no others: a key folder that was lost or mixed up must not be
 * replaced in silence. A fingerprint is a keyed check value, from which no key can be
 * computed. For the start of a service alone, since it blocks.
 */
public final class KeyRecords {

	private static final int FINGERPRINT_BYTES = 12;

	private final DataSource database;

	private final boolean make;

	private final String declaredLost;

	/**
	 * The records of one service.
	 * @param database its database, migrated
	 * @param make whether a key that is missing and that nothing needs is made
	 * @param declaredLost what the operator says is lost for good, {@code <file's
	 * name>:<mark>} as {@link LostKeyException} asked for; empty for nothing
	 */
	public KeyRecords(DataSource database, boolean make, String declaredLost) {
		this.database = database;
		this.make = make;
		this.declaredLost = declaredLost;
	}

	/**
	 * A check value of a key.
	 * @param key the key
	 * @return hexadecimal digits that tell nothing of it
	 */
	public static String fingerprintOf(byte[] key) {
		byte[] check = LinkKeys.hmac(key, "destek key fingerprint".getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(check, 0, FINGERPRINT_BYTES);
	}

	/**
	 * Opens a key file that rows may need, and remembers its keys. Keys may be added; as
	 * long as one is there that is known, others may go.
	 * @param file the file
	 * @param needed SQL that asks whether there are rows that need it
	 * @param load reads it, and makes it when it is not there
	 * @param fingerprints its keys' check values, by key id
	 * @return what was loaded
	 * @throws LostKeyException when rows need another key, or the file is missing
	 */
	public <T> T open(Path file, String needed, Supplier<T> load, Function<T, Map<String, String>> fingerprints) {
		return open(file, needed, false, load, fingerprints);
	}

	/** As {@link #open}, of a file whose every key is needed for good. */
	public <T> T openWhole(Path file, String needed, Supplier<T> load, Function<T, Map<String, String>> fingerprints) {
		return open(file, needed, true, load, fingerprints);
	}

	private <T> T open(Path file, String needed, boolean whole, Supplier<T> load,
			Function<T, Map<String, String>> fingerprints) {
		String name = String.valueOf(file.getFileName());
		try (Connection connection = this.database.getConnection()) {
			Map<String, Known> known = known(connection, name);
			boolean required = exists(connection, needed) && !this.declaredLost.equals(name + ":" + markOf(known));
			if (Files.notExists(file) && (required || !this.make)) {
				throw LostKeyException.missing(file, required, since(known), markOf(known));
			}
			T loaded = load.get();
			Map<String, String> found = fingerprints.apply(loaded);
			if (required && !known.isEmpty() && !agrees(known, found, whole)) {
				throw LostKeyException.other(file, since(known), markOf(known));
			}
			remember(connection, name, found);
			return loaded;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The fingerprints of the keys cannot be read", ex);
		}
	}

	/**
	 * At least one key is a known one, or each of them where all are needed, and none is
	 * another under a known id.
	 */
	private static boolean agrees(Map<String, Known> known, Map<String, String> found, boolean whole) {
		boolean enough = whole ? found.keySet().containsAll(known.keySet())
				: known.keySet().stream().anyMatch(found::containsKey);
		return enough && known.entrySet()
			.stream()
			.allMatch((each) -> found.getOrDefault(each.getKey(), each.getValue().fingerprint())
				.equals(each.getValue().fingerprint()));
	}

	/** Binds a declared loss to these keys: it does not hold for the next ones. */
	private static String markOf(Map<String, Known> known) {
		return known.values().stream().map(Known::fingerprint).sorted().findFirst().orElse("unrecorded");
	}

	private static Instant since(Map<String, Known> known) {
		return known.values().stream().map(Known::recordedAt).min(Instant::compareTo).orElse(Instant.EPOCH);
	}

	private static Map<String, Known> known(Connection connection, String name) throws SQLException {
		Map<String, Known> known = new HashMap<>();
		try (PreparedStatement query = connection
			.prepareStatement("select key_id, fingerprint, recorded_at from key_fingerprint where file = ?")) {
			query.setString(1, name);
			ResultSet rows = query.executeQuery();
			while (rows.next()) {
				known.put(rows.getString(1), new Known(rows.getString(2), rows.getTimestamp(3).toInstant()));
			}
		}
		return known;
	}

	private static boolean exists(Connection connection, String needed) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("select exists (" + needed + ")")) {
			ResultSet row = query.executeQuery();
			return row.next() && row.getBoolean(1);
		}
	}

	/** What is no longer in the file is forgotten; what is there keeps its time. */
	private static void remember(Connection connection, String name, Map<String, String> found) throws SQLException {
		try (PreparedStatement forget = connection
			.prepareStatement("delete from key_fingerprint where file = ? and fingerprint <> all (?)");
				PreparedStatement insert = connection.prepareStatement(
						"insert into key_fingerprint (file, key_id, fingerprint, recorded_at) values (?, ?, ?, ?) "
								+ "on conflict do nothing")) {
			forget.setString(1, name);
			forget.setArray(2, connection.createArrayOf("text", found.values().toArray()));
			forget.executeUpdate();
			for (Map.Entry<String, String> each : found.entrySet()) {
				insert.setString(1, name);
				insert.setString(2, each.getKey());
				insert.setString(3, each.getValue());
				insert.setTimestamp(4, Timestamp.from(Instant.now().truncatedTo(ChronoUnit.SECONDS)));
				insert.executeUpdate();
			}
		}
	}

	private record Known(String fingerprint, Instant recordedAt) {
	}

}

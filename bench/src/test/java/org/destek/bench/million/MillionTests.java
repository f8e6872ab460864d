package org.destek.bench.million;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.destek.bench.stack.BenchedSystem;

import static org.assertj.core.api.Assertions.assertThat;

/** The rows of years of use, in the tables that the services' own migrations make. */
class MillionTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final List<String> DATABASES = List.of("ticket", "attachment", "notification");

	@Test
	void fillsAllDatabasesWithRowsThatBelongTogether(@TempDir Path data) {
		try (BenchedSystem system = new BenchedSystem(ROOT, data)) {
			Map<String, Long> indexes = new HashMap<>();
			system.withDatabase((connection) -> {
				for (String database : DATABASES) {
					makeTables(system, connection, database);
					indexes.put(database, count(system, database, "pg_indexes where schemaname = 'public'"));
				}
			});
			assertThat(new Million(system, 2000).generate()).hasSize(3);
			system.withDatabase((connection) -> {
				for (String database : DATABASES) {
					assertThat(count(system, database, "pg_indexes where schemaname = 'public'")).as(database)
						.isEqualTo(indexes.get(database));
				}
				assertThatTicketsAreWhole(system);
				assertThatNoticesAreWhole(system);
			});
		}
	}

	private static void assertThatTicketsAreWhole(BenchedSystem system) throws SQLException {
		assertThat(count(system, "ticket", "ticket where code ~ '^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{4}$'"))
			.isEqualTo(2000);
		assertThat(count(system, "ticket", "message")).isEqualTo(6000);
		assertThat(count(system, "ticket", "message m where not exists (select from ticket where id = m.ticket_id)"))
			.isZero();
		assertThat(count(system, "ticket",
				"ticket where status = 'open' and overdue_told_for is distinct from waiting_since"))
			.as("nobody is reminded")
			.isZero();
		assertThat(count(system, "ticket", "ticket_row natural join ticket_words")).as("all are listed and found")
			.isEqualTo(2000);
		assertThat(count(system, "ticket",
				"ticket_count where tickets <> (select count(*) from ticket_row "
						+ "where ticket_row.topic = ticket_count.topic and ticket_row.status = ticket_count.status)"))
			.as("all are counted")
			.isZero();
		assertThat(count(system, "ticket", "outbox where sent_at is null")).as("nothing is told").isZero();
		assertThat(count(system, "attachment", "attachment where ticket_id is not null")).isEqualTo(100)
			.isEqualTo(count(system, "ticket", "attachment a join message m on m.id = a.message_id"));
	}

	private static void assertThatNoticesAreWhole(BenchedSystem system) throws SQLException {
		assertThat(count(system, "notification", "notice where status = 'sent'")).isEqualTo(8000);
		assertThat(count(system, "notification",
				"notice n join reply_address r on r.id = n.reply_id "
						+ "and r.ticket_id = n.ticket_id and r.recipient_key = n.recipient_key and r.role = n.role"))
			.isEqualTo(8000);
		assertThat(count(system, "notification", "delivery_attempt d join notice n on n.id = d.notice_id"))
			.isEqualTo(8000);
	}

	private static long count(BenchedSystem system, String database, String what) throws SQLException {
		try (Connection connection = system.connect(database);
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*) from " + what)) {
			row.next();
			return row.getLong(1);
		}
	}

	private static void makeTables(BenchedSystem system, Connection server, String database) throws SQLException {
		try (Statement statement = server.createStatement()) {
			statement.execute("create database " + database);
		}
		try (Connection connection = system.connect(database); Statement statement = connection.createStatement()) {
			for (Path migration : migrations(database)) {
				statement.execute(Files.readString(migration));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * In the order of their versions, as at a service's start; what is repeatable last.
	 */
	private static List<Path> migrations(String database) throws IOException {
		List<Path> all = new ArrayList<>();
		Path messaging = ROOT.resolve("reliable-messaging/src/main/resources/db");
		for (Path folder : List.of(messaging.resolve("outbox"), messaging.resolve("inbox"),
				ROOT.resolve(database + "-service/src/main/resources/db/migration"))) {
			try (Stream<Path> files = Files.list(folder)) {
				files.filter((file) -> file.getFileName().toString().startsWith("V")).sorted().forEach(all::add);
			}
		}
		all.add(messaging.resolve("outbox/R__address_a_partition.sql"));
		return all;
	}

}

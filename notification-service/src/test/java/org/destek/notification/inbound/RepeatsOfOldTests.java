package org.destek.notification.inbound;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

import org.destek.testing.server.SharedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A database from before a mail was known in every mailbox is brought up to date. */
class RepeatsOfOldTests {

	private final SharedServers.Database database = SharedServers.database("notification");

	private final FluentConfiguration flyway = Flyway.configure()
		.dataSource(this.database.jdbcUrl(), this.database.username(), null)
		.locations("classpath:db/migration");

	@Test
	void keepsCopiesUnderAHashThatNoMailHasAndTakesNoNewOnes() throws SQLException {
		this.flyway.target("5").load().migrate();
		try (Connection connection = DriverManager.getConnection(this.database.jdbcUrl(), this.database.username(),
				null); Statement statement = connection.createStatement()) {
			add(statement, "desk", "<one@example.org>", "aa");
			add(statement, "staj", "<one@example.org>", "aa");
			add(statement, "list", "<one@example.org>", "aa");
			add(statement, "staj", "<one@example.org>", "bb");
			add(statement, "desk", "", "aa");
			add(statement, "staj", "", "aa");
			this.flyway.target("latest").load().migrate();
			assertThat(rows(statement)).containsExactly("desk <one@example.org> aa", "staj <one@example.org> aa copy",
					"list <one@example.org> aa copy", "staj <one@example.org> bb", "desk  aa", "staj  aa");
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> add(statement, "list", "<one@example.org>", "bb"))
				.withMessageContaining("incoming_mail_repeat");
		}
	}

	private static void add(Statement statement, String mailbox, String messageId, String sha256) throws SQLException {
		statement.execute("""
				insert into incoming_mail (id, mailbox, message_id, sha256, size, received_at, next_attempt_at)
				values (gen_random_uuid(), '%s', '%s', '%s', 1, now(), now())
				""".formatted(mailbox, messageId, sha256));
	}

	private static List<String> rows(Statement statement) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (ResultSet found = statement.executeQuery("""
				select mailbox || ' ' || message_id || ' ' || replace(sha256, ' ' || id, ' copy') as mail
				  from incoming_mail order by arrival
				""")) {
			while (found.next()) {
				rows.add(found.getString("mail"));
			}
		}
		return rows;
	}

}

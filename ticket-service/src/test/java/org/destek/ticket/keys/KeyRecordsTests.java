package org.destek.ticket.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.destek.links.KeyRecords;
import org.destek.links.LinkKeys;
import org.destek.links.LostKeyException;
import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeyRecordsTests {

	private final DataSource database = dataSource();

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void beginAnew() throws Exception {
		this.file = this.folder.resolve("links.keys");
		sql("drop table if exists key_fingerprint, thing");
		sql(new String(KeyRecordsTests.class.getResourceAsStream("/db/migration/V027__create_key_fingerprint.sql")
			.readAllBytes(), StandardCharsets.UTF_8));
		sql("create table thing (id int)");
	}

	@Test
	void makesAKeyAndOpensItAgain() throws Exception {
		open();
		String made = Files.readString(this.file);
		sql("insert into thing values (1)");
		open();
		assertThat(Files.readString(this.file)).isEqualTo(made);
	}

	@Test
	void doesNotReplaceALostKeyThatRowsNeed() throws Exception {
		open();
		sql("insert into thing values (1)");
		Files.delete(this.file);
		assertThatExceptionOfType(LostKeyException.class).isThrownBy(this::open)
			.withMessageContaining(this.file.toString())
			.withMessageMatching("[^\\n]* is not there, and rows of the database need it \\(since 20[^\\n]*\\)\\.");
		assertThat(this.file).doesNotExist();
	}

	@Test
	void doesNotReplaceAKeyThatWasLostBeforeItWasKnown() throws Exception {
		sql("insert into thing values (1)");
		assertThatExceptionOfType(LostKeyException.class).isThrownBy(this::open);
		assertThat(this.file).doesNotExist();
	}

	@Test
	void takesNoOtherKeyForTheOneThatRowsNeed() throws Exception {
		open();
		sql("insert into thing values (1)");
		Path other = this.folder.resolve("other");
		LinkKeys.loadOrCreate(other);
		Files.move(other, this.file, StandardCopyOption.REPLACE_EXISTING);
		assertThatExceptionOfType(LostKeyException.class).isThrownBy(this::open)
			.withMessageContaining("holds another key than the one that rows of the database were made with (since 20");
	}

	@Test
	void makesANewKeyWhileNoRowNeedsOne() throws Exception {
		open();
		Files.delete(this.file);
		open();
		sql("insert into thing values (1)");
		open();
		assertThat(this.file).exists();
	}

	@Test
	void letsKeysBeAddedAndOldOnesGo() throws Exception {
		open();
		sql("insert into thing values (1)");
		Path fresh = this.folder.resolve("fresh");
		LinkKeys.loadOrCreate(fresh);
		String added = Files.readString(fresh).replace("k1 ", "k2 ");
		Files.writeString(this.file, added + Files.readString(this.file));
		open();
		Files.writeString(this.file, added);
		open();
		assertThat(recorded()).isEqualTo(1);
	}

	@Test
	void whereEveryKeyIsNeededNoneMayGo() throws Exception {
		Files.writeString(this.folder.resolve("one"), "k1");
		openWhole(Map.of("1", "aa", "2", "bb"));
		sql("insert into thing values (1)");
		openWhole(Map.of("1", "aa", "2", "bb", "3", "cc"));
		assertThatExceptionOfType(LostKeyException.class).isThrownBy(() -> openWhole(Map.of("3", "cc")));
	}

	@Test
	void goesOnWithANewKeyWhenTheLossIsDeclaredAndForThatLossAlone() throws Exception {
		open();
		sql("insert into thing values (1)");
		Files.delete(this.file);
		String declared = "links.keys:" + text("select fingerprint from key_fingerprint");
		assertThatExceptionOfType(LostKeyException.class).isThrownBy(() -> open(true, "links.keys:other"));
		open(true, declared);
		assertThat(this.file).exists();
		Files.delete(this.file);
		assertThatExceptionOfType(LostKeyException.class).isThrownBy(() -> open(true, declared));
	}

	@Test
	void makesNoneWhereNoneIsToBeMade() {
		assertThatExceptionOfType(LostKeyException.class).isThrownBy(() -> open(false, ""))
			.withMessageContaining("DESTEK_KEYS_MAKE=off");
		assertThat(this.file).doesNotExist();
	}

	@Test
	void keepsNothingOfTheKeyItself() throws Exception {
		open();
		String secret = Files.readString(this.file).strip().split(" ")[1];
		assertThat(secret).doesNotContain(text("select fingerprint from key_fingerprint"));
		assertThat(text("select fingerprint from key_fingerprint")).hasSize(24);
	}

	private void open() {
		open(true, "");
	}

	private void open(boolean make, String declaredLost) {
		new KeyRecords(this.database, make, declaredLost).open(this.file, "select from thing",
				() -> LinkKeys.loadOrCreate(this.file), LinkKeys::fingerprints);
	}

	private void openWhole(Map<String, String> keys) {
		new KeyRecords(this.database, true, "").openWhole(this.folder.resolve("one"), "select from thing", () -> keys,
				(all) -> all);
	}

	private int recorded() throws SQLException {
		return Integer.parseInt(text("select count(*) from key_fingerprint"));
	}

	private String text(String query) throws SQLException {
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getString(1);
		}
	}

	private void sql(String statement) throws SQLException {
		try (Connection connection = this.database.getConnection(); Statement running = connection.createStatement()) {
			running.execute(statement);
		}
	}

	private static DataSource dataSource() {
		Database database = SharedServers.database("keys");
		return Flyway.configure()
			.dataSource(database.jdbcUrl(), database.username(), "")
			.load()
			.getConfiguration()
			.getDataSource();
	}

}

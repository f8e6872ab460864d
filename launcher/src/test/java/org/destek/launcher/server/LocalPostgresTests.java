package org.destek.launcher.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalPostgresTests {

	@TempDir
	Path folder;

	private LocalPostgres server;

	@BeforeEach
	void start() {
		this.server = newServer();
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop();
		newServer().stopLeftOver();
	}

	@Test
	void isDurableAndSmallAndOfTheRightVersion() {
		assertThat(this.server.setting("fsync")).isEqualTo("on");
		assertThat(this.server.setting("synchronous_commit")).isEqualTo("on");
		assertThat(this.server.setting("full_page_writes")).isEqualTo("on");
		assertThat(this.server.setting("shared_buffers")).isEqualTo("64MB");
		assertThat(this.server.setting("server_encoding")).isEqualTo("UTF8");
		assertThat(this.server.setting("server_version")).startsWith("18.");
		assertThat(this.server.setting("data_directory")).isEqualTo(this.server.dataDirectory().toString());
	}

	@Test
	void keepsRowsOverARestart() throws SQLException {
		this.server.createDatabase("ticket");
		run("ticket", "create table kept (word text)");
		run("ticket", "insert into kept values ('ğüşıöç')");

		this.server.stop();
		assertThat(this.server.isRunning()).isFalse();
		this.server.start();

		assertThat(read("ticket", "select upper(word) from kept")).isEqualTo("ĞÜŞIÖÇ");
	}

	@Test
	void comesBackAfterItsServerWasKilled() throws Exception {
		this.server.createDatabase("ticket");
		run("ticket", "create table kept as select 7 as number");
		ProcessHandle process = PostmasterFile.of(this.server.dataDirectory()).process();

		process.destroyForcibly();
		process.onExit().get();
		this.server.stop();
		this.server.start();

		assertThat(read("ticket", "select number from kept")).isEqualTo("7");
	}

	@Test
	void takesOverWhatAKilledProgramLeftRunning() throws SQLException {
		LocalPostgres next = newServer();

		next.start();

		assertThat(next.setting("data_directory")).isEqualTo(next.dataDirectory().toString());
		assertThat(this.server.isRunning()).isFalse();
		next.stop();
	}

	@Test
	void isNotKeptFromStartingByAProcessNumberThatWasGivenAnew() throws Exception {
		this.server.stop();
		Files.writeString(this.server.dataDirectory().resolve("postmaster.pid"),
				ProcessHandle.current().pid() + "\n" + this.server.dataDirectory() + "\n");

		this.server.start();

		assertThat(this.server.isRunning()).isTrue();
	}

	@Test
	void makesADatabaseOwnedByItsRoleOnce() throws SQLException {
		this.server.createDatabase("attachment");
		this.server.createDatabase("attachment");

		assertThat(read("attachment", "select r.rolname || r.rolsuper from pg_database d join pg_roles r "
				+ "on r.oid = d.datdba where d.datname = 'attachment'"))
			.isEqualTo("attachmentfalse");
		assertThatThrownBy(() -> this.server.createDatabase("x; drop table y"))
			.isInstanceOf(IllegalArgumentException.class);
	}

	private LocalPostgres newServer() {
		int port = (this.server != null) ? this.server.port() : Ports.free();
		return new LocalPostgres(this.folder.resolve("postgres"), LocalPostgres.sharedPrograms(), port);
	}

	private void run(String database, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.server.jdbcUrl(database), database, "");
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private String read(String database, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.server.jdbcUrl(database), database, "");
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getString(1);
		}
	}

}

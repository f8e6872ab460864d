package org.destek.launcher.server;

/**
 * A PostgreSQL server on a loopback port that trusts whoever reaches it. It can be
 * stopped and started again, with its data and on its port.
 */
public interface PostgresServer extends AutoCloseable {

	int port();

	/** Returns once the server takes connections. */
	void start();

	/** Ends open connections and returns when the server is gone. */
	void stop();

	@Override
	void close();

	default String jdbcUrl(String database) {
		return "jdbc:postgresql://localhost:" + port() + "/" + database;
	}

	/** Makes a role and a database of that name, owned by it, where they are missing. */
	default void createDatabase(String name) {
		new PostgresDatabases(jdbcUrl("postgres")).create(name);
	}

	/** The value of a server setting as the running server says it. */
	default String setting(String name) {
		return new PostgresDatabases(jdbcUrl("postgres")).setting(name);
	}

}

package org.destek.testing.server.container;

import java.sql.DriverManager;
import java.sql.SQLException;

import org.destek.launcher.server.PostgresServer;

/** PostgreSQL out of the image that docker-compose.yml names. */
public final class ContainerPostgres extends ContainerServer implements PostgresServer {

	/**
	 * Describes a server.
	 * @param port the port of loopback that it gets
	 */
	public ContainerPostgres(int port) {
		super("postgres:18", 5432, port);
		container().withEnv("POSTGRES_HOST_AUTH_METHOD", "trust");
	}

	@Override
	void ask() {
		try {
			DriverManager.getConnection(jdbcUrl("postgres") + "?connectTimeout=2&socketTimeout=5", "postgres", "")
				.close();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("PostgreSQL does not answer yet", ex);
		}
	}

}

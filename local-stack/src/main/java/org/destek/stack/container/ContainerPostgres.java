package org.destek.stack.container;

import java.sql.DriverManager;
import java.sql.SQLException;

import org.destek.stack.PostgresServer;

/** PostgreSQL out of the image that docker-compose.yml names. */
public final class ContainerPostgres implements PostgresServer {

	private final int port;

	private final FixedContainer container;

	/**
	 * Describes a server.
	 * @param port the port of loopback that it gets
	 */
	public ContainerPostgres(int port) {
		this.port = port;
		this.container = new FixedContainer("postgres:18", 5432, port, this::connect)
			.withEnv("POSTGRES_HOST_AUTH_METHOD", "trust");
	}

	@Override
	public int port() {
		return this.port;
	}

	@Override
	public void start() {
		this.container.up();
	}

	@Override
	public void stop() {
		this.container.down();
	}

	@Override
	public void close() {
		this.container.stop();
	}

	private void connect() {
		try {
			DriverManager.getConnection(jdbcUrl("postgres") + "?connectTimeout=2&socketTimeout=5", "postgres", "")
				.close();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("PostgreSQL does not answer yet", ex);
		}
	}

}

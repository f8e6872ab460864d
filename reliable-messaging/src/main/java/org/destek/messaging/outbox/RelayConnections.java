package org.destek.messaging.outbox;

import java.time.Duration;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import org.springframework.boot.r2dbc.OptionsCapableConnectionFactory;
import reactor.core.publisher.Mono;

/**
 * Opens the relay's own connections, outside the pool: they hold a lock for as long as
 * they live and must neither wait for business transactions nor be handed to them.
 */
class RelayConnections {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	private final ConnectionFactory connections;

	RelayConnections(ConnectionFactory pool, String service) {
		OptionsCapableConnectionFactory known = OptionsCapableConnectionFactory.unwrapFrom(pool);
		if (known == null) {
			throw new IllegalStateException("The outbox needs a connection factory that Spring Boot made");
		}
		this.connections = ConnectionFactories.get(known.getOptions()
			.mutate()
			.option(ConnectionFactoryOptions.DRIVER, "postgresql")
			.option(ConnectionFactoryOptions.CONNECT_TIMEOUT, CONNECT_TIMEOUT)
			.option(PostgresqlConnectionFactoryProvider.APPLICATION_NAME, service + " outbox relay")
			.option(PostgresqlConnectionFactoryProvider.TCP_KEEPALIVE, true)
			.build());
	}

	Mono<RelayConnection> open() {
		return Mono.from(this.connections.create()).cast(PostgresqlConnection.class).map(RelayConnection::new);
	}

}

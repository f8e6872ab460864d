package org.destek.messaging.pool;

import java.time.Duration;
import java.util.function.LongSupplier;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Wrapped;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Makes connections that the pool validates by a question to the database only after they
 * have been idle. A database that goes away closes its connections, which the driver
 * notices by itself; what it cannot notice takes longer than a moment.
 */
class IdleValidation implements ConnectionFactory, Wrapped<ConnectionFactory> {

	private final ConnectionFactory connections;

	private final Duration trusted;

	private final LongSupplier nanos;

	/**
	 * Wraps what opens connections, below the pool.
	 * @param connections opens them
	 * @param trusted how long after it was handed out a connection is not asked again
	 * @param nanos a clock that never goes back
	 */
	IdleValidation(ConnectionFactory connections, Duration trusted, LongSupplier nanos) {
		this.connections = connections;
		this.trusted = trusted;
		this.nanos = nanos;
	}

	@Override
	public Publisher<? extends Connection> create() {
		return Mono.from(this.connections.create())
			.map((connection) -> new IdleValidatedConnection(connection, this.trusted.toNanos(), this.nanos));
	}

	@Override
	public ConnectionFactoryMetadata getMetadata() {
		return this.connections.getMetadata();
	}

	@Override
	public ConnectionFactory unwrap() {
		return this.connections;
	}

}

package org.destek.messaging.pool;

import java.time.Duration;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.r2dbc.ConnectionFactoryDecorator;
import org.springframework.context.annotation.Bean;

/** The connections of every service that has a pool of them. */
@AutoConfiguration
public final class PoolAutoConfiguration {

	/** A busy pool asks nothing; an idle one asks each connection once a second. */
	private static final Duration TRUSTED = Duration.ofSeconds(1);

	@Bean
	static ConnectionFactoryDecorator idleValidation() {
		return (connections) -> new IdleValidation(connections, TRUSTED, System::nanoTime);
	}

}

package org.destek.messaging.pool;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.ValidationDepth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A pool of one connection over a real database, and a clock that the test moves. */
class IdleValidationTests {

	private static final Duration SOON = Duration.ofSeconds(10);

	private static final Database DATABASE = SharedServers.database("idlevalidation");

	private final AtomicLong nanos = new AtomicLong();

	private final List<ValidationDepth> asked = new CopyOnWriteArrayList<>();

	private final ConnectionFactory driver = ConnectionFactories.get(ConnectionFactoryOptions.parse(DATABASE.r2dbcUrl())
		.mutate()
		.option(ConnectionFactoryOptions.USER, DATABASE.username())
		.build());

	private final ConnectionPool pool = new ConnectionPool(ConnectionPoolConfiguration
		.builder(new IdleValidation(new ObservedConnections(), Duration.ofSeconds(1), this.nanos::get))
		.initialSize(1)
		.maxSize(1)
		.maxAcquireTime(SOON)
		.validationDepth(ValidationDepth.REMOTE)
		.build());

	@AfterEach
	void close() {
		this.pool.disposeLater().block(SOON);
	}

	@Test
	void asksNothingWhileTheConnectionIsInUse() {
		for (int use = 0; use < 5; use++) {
			this.nanos.addAndGet(Duration.ofMillis(900).toNanos());
			backend(this.pool);
		}

		assertThat(this.asked).isNotEmpty().doesNotContain(ValidationDepth.REMOTE);
	}

	@Test
	void asksTheDatabaseAfterTheConnectionWasIdle() {
		int before = backend(this.pool);
		this.nanos.addAndGet(Duration.ofSeconds(1).toNanos());

		assertThat(backend(this.pool)).isEqualTo(before);
		assertThat(backend(this.pool)).isEqualTo(before);
		assertThat(this.asked).containsOnlyOnce(ValidationDepth.REMOTE);
	}

	@Test
	void asksTheDatabaseThoughTheConnectionHasJustComeBack() {
		int before = Flux.usingWhen(this.pool.create(), (connection) -> {
			this.nanos.addAndGet(Duration.ofSeconds(1).toNanos());
			return Flux.from(connection.createStatement("select pg_backend_pid()").execute())
				.flatMap((result) -> result.map((row) -> row.get(0, Integer.class)));
		}, Connection::close).single().block(SOON);

		assertThat(backend(this.pool)).isEqualTo(before);
		assertThat(this.asked).containsOnlyOnce(ValidationDepth.REMOTE);
	}

	@Test
	void replacesAConnectionThatTheDatabaseClosedThoughItWasJustInUse() {
		int before = backend(this.pool);
		number(this.driver, "select count(*)::int from (select pg_terminate_backend(%d)) as gone".formatted(before));
		await().atMost(SOON)
			.until(() -> number(this.driver,
					"select count(*)::int from pg_stat_activity where pid = %d".formatted(before)) == 0);

		await().atMost(SOON).ignoreExceptions().until(() -> backend(this.pool) != before);
	}

	private static int backend(ConnectionFactory connections) {
		return number(connections, "select pg_backend_pid()");
	}

	private static int number(ConnectionFactory connections, String sql) {
		return Flux
			.usingWhen(connections.create(),
					(connection) -> Flux.from(connection.createStatement(sql).execute())
						.flatMap((result) -> result.map((row) -> row.get(0, Integer.class))),
					Connection::close)
			.single()
			.block(SOON);
	}

	/** The driver's, with every validation noted. */
	private final class ObservedConnections implements ConnectionFactory {

		@Override
		public Publisher<? extends Connection> create() {
			return Mono.from(IdleValidationTests.this.driver.create()).map(this::observed);
		}

		private Connection observed(Connection connection) {
			return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
					(proxy, method, arguments) -> call(connection, method, arguments));
		}

		private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
			if (method.getName().equals("validate")) {
				IdleValidationTests.this.asked.add((ValidationDepth) arguments[0]);
			}
			try {
				return method.invoke(connection, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		}

		@Override
		public ConnectionFactoryMetadata getMetadata() {
			return IdleValidationTests.this.driver.getMetadata();
		}

	}

}

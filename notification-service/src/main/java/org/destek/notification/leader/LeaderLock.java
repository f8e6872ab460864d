package org.destek.notification.leader;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Result;
import org.reactivestreams.Publisher;
import org.springframework.boot.r2dbc.OptionsCapableConnectionFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Has work done by one copy of the service at a time: the copy that holds an advisory
 * lock. The lock has a connection of its own, so that a killed copy's lock is free in the
 * same moment.
 */
@Component
public class LeaderLock {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(10);

	private static final Duration TAKE_OVER = Duration.ofSeconds(1);

	private static final Duration WATCH = Duration.ofSeconds(10);

	private final ConnectionFactory connections;

	LeaderLock(ConnectionFactory pool) {
		OptionsCapableConnectionFactory known = OptionsCapableConnectionFactory.unwrapFrom(pool);
		if (known == null) {
			throw new IllegalStateException("A lock of its own needs a connection factory that Spring Boot made");
		}
		this.connections = ConnectionFactories.get(known.getOptions()
			.mutate()
			.option(ConnectionFactoryOptions.DRIVER, "postgresql")
			.option(ConnectionFactoryOptions.CONNECT_TIMEOUT, CONNECT_TIMEOUT)
			.option(PostgresqlConnectionFactoryProvider.APPLICATION_NAME, "notification-service incoming")
			.option(PostgresqlConnectionFactoryProvider.TCP_KEEPALIVE, true)
			.build());
	}

	/**
	 * Does work while no other copy can.
	 * @param name the same in all copies
	 * @param work begun once the others have left it
	 * @return what the work publishes; an error when it may no longer be done alone
	 */
	public <T> Flux<T> whileLeading(String name, Supplier<? extends Publisher<T>> work) {
		return Flux.usingWhen(connect(), (open) -> lead(open, name).thenMany(guarded(open, work)),
				PostgresqlConnection::close);
	}

	/**
	 * Does work that the database calls for, while no other copy can.
	 * @param name the same in all copies
	 * @param channel on which {@code NOTIFY} calls, from any copy; an SQL name
	 * @param work begun once the others have left it, with the calls from then on
	 * @return what the work publishes; an error when it may no longer be done alone
	 */
	public <T> Flux<T> whileLeading(String name, String channel, Function<Flux<?>, ? extends Publisher<T>> work) {
		return Flux
			.usingWhen(connect(),
					(open) -> lead(open, name).then(listen(open, channel))
						.thenMany(guarded(open, () -> work.apply(open.getNotifications()))),
					PostgresqlConnection::close);
	}

	private Mono<PostgresqlConnection> connect() {
		return Mono.from(this.connections.create()).cast(PostgresqlConnection.class);
	}

	private static Mono<Void> listen(PostgresqlConnection connection, String channel) {
		return connection.createStatement("listen " + channel)
			.execute()
			.flatMap(Result::getRowsUpdated)
			.then()
			.timeout(STATEMENT_TIMEOUT);
	}

	private static <T> Flux<T> guarded(PostgresqlConnection connection, Supplier<? extends Publisher<T>> work) {
		Flux<T> watch = Flux.interval(WATCH)
			.onBackpressureDrop()
			.concatMap((tick) -> ask(connection, "select true as fine", ""))
			.ignoreElements()
			.thenMany(Flux.empty());
		return Flux.defer(work).publish((shared) -> Flux.merge(shared, watch.takeUntilOther(shared.ignoreElements())));
	}

	private static Mono<Boolean> lead(PostgresqlConnection connection, String name) {
		return ask(connection, "select pg_try_advisory_lock(hashtext('incoming'), hashtext($1)) as fine", name)
			.filter((leading) -> leading)
			.repeatWhenEmpty(Integer.MAX_VALUE, (tries) -> tries.delayElements(TAKE_OVER));
	}

	private static Mono<Boolean> ask(PostgresqlConnection connection, String sql, String name) {
		var statement = connection.createStatement(sql);
		return (name.isEmpty() ? statement : statement.bind("$1", name)).execute()
			.flatMap((result) -> result.map((row) -> Boolean.TRUE.equals(row.get("fine", Boolean.class))))
			.next()
			.timeout(STATEMENT_TIMEOUT);
	}

}

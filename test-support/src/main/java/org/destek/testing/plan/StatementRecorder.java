package org.destek.testing.plan;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.Wrapped;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.destek.testing.plan.ExecutedStatement.Bind;

/**
 * Remembers what a service executes, so that a test can have each statement explained as
 * it was executed.
 */
public final class StatementRecorder {

	private final Queue<ExecutedStatement> executed = new ConcurrentLinkedQueue<>();

	/**
	 * Begins to record.
	 * @param database what the service connects to
	 * @return what it is to connect to instead
	 */
	public ConnectionFactory recording(ConnectionFactory database) {
		return proxy(ConnectionFactory.class, (method, arguments) -> switch (method.getName()) {
			case "create" -> Mono.from(database.create()).map(this::recording);
			case "unwrap" -> (arguments != null) ? unwrapped(database, (Class<?>) arguments[0]) : database;
			default -> Calls.invoke(database, method, arguments);
		});
	}

	private static @Nullable Object unwrapped(Object wrapped, Class<?> type) {
		if (type.isInstance(wrapped)) {
			return wrapped;
		}
		return (wrapped instanceof Wrapped<?> deeper) ? deeper.unwrap(type) : null;
	}

	private Connection recording(Connection connection) {
		return proxy(Connection.class, (method, arguments) -> switch (method.getName()) {
			case "createStatement" -> recording(
					connection.createStatement((String) Objects.requireNonNull(arguments)[0]), (String) arguments[0]);
			case "unwrap" -> (arguments != null) ? unwrapped(connection, (Class<?>) arguments[0]) : connection;
			default -> Calls.invoke(connection, method, arguments);
		});
	}

	private Statement recording(Statement statement, String sql) {
		List<Bind> binds = new ArrayList<>();
		Statement[] self = new Statement[1];
		self[0] = proxy(Statement.class, (method, arguments) -> {
			if (method.getName().startsWith("bind")) {
				binds.add(new Bind(method, Objects.requireNonNull(arguments)));
			}
			if (method.getName().equals("execute")) {
				this.executed.add(new ExecutedStatement(sql, List.copyOf(binds)));
			}
			Object answer = Calls.invoke(statement, method, arguments);
			return (answer instanceof Statement) ? self[0] : answer;
		});
		return self[0];
	}

	/**
	 * What was executed since it was last asked.
	 * @return the queries and changes, in their order
	 */
	public List<ExecutedStatement> takeExecuted() {
		List<ExecutedStatement> taken = new ArrayList<>();
		for (ExecutedStatement each = this.executed.poll(); each != null; each = this.executed.poll()) {
			if (each.isQuery()) {
				taken.add(each);
			}
		}
		return taken;
	}

	private static <T> T proxy(Class<T> type, Call call) {
		return type.cast(Proxy.newProxyInstance(StatementRecorder.class.getClassLoader(),
				new Class<?>[] { type, Wrapped.class }, (proxy, method, arguments) -> call.answer(method, arguments)));
	}

	/** What a proxy does when it is called. */
	@FunctionalInterface
	private interface Call {

		@Nullable Object answer(Method method, Object @Nullable [] arguments);

	}

}

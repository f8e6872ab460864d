package org.destek.testing.plan;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Statement;
import reactor.core.publisher.Flux;

/**
 * A statement that a service executed, with what it bound.
 *
 * @param sql its text
 * @param binds the calls that bound its parameters
 */
public record ExecutedStatement(String sql, List<Bind> binds) {

	private static final Pattern SCAN = Pattern.compile("Seq Scan on (?:\\w+\\.)?(\\w+)");

	/** What can be explained. */
	boolean isQuery() {
		return this.sql.strip().toLowerCase(Locale.ROOT).matches("(?s)(?:select|insert|update|delete|with)\\b.*");
	}

	/**
	 * How the database would carry it out now.
	 * @param database not one that records
	 * @return the plan as text
	 */
	public String plan(ConnectionFactory database) {
		return Flux.usingWhen(database.create(), this::plan, Connection::close)
			.collect(Collectors.joining("\n"))
			.blockOptional()
			.orElseThrow();
	}

	private Flux<String> plan(Connection connection) {
		Statement statement = connection.createStatement("explain " + this.sql);
		this.binds.forEach((bind) -> bind.to(statement));
		return Flux.from(statement.execute())
			.concatMap((result) -> result.map((row, metadata) -> String.valueOf(row.get(0))));
	}

	/**
	 * The tables that a plan reads from one end to the other.
	 * @param plan as {@link #plan} gives it
	 * @return their names
	 */
	public static TreeSet<String> scannedIn(String plan) {
		Matcher scans = SCAN.matcher(plan);
		TreeSet<String> tables = new TreeSet<>();
		while (scans.find()) {
			tables.add(scans.group(1));
		}
		return tables;
	}

	/**
	 * A call that bound a parameter.
	 *
	 * @param method of {@link Statement}
	 * @param arguments what it was given
	 */
	public record Bind(Method method, Object[] arguments) {

		void to(Statement statement) {
			Calls.invoke(statement, this.method, this.arguments);
		}

	}

}

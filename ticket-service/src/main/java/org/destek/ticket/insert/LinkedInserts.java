package org.destek.ticket.insert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Writes several rows in one statement, the later ones only where the earlier ones were.
 */
@Repository
public class LinkedInserts {

	private final DatabaseClient database;

	LinkedInserts(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Writes rows, in the caller's transaction or, without any, in one of its own.
	 * @param chain each is written only when the one before it was
	 * @param beside all are written when the last of the chain was
	 * @return whether all of it was written. When not, the first of the chain that was
	 * not tells why, and what was written before it stays unless a constraint forbids it
	 */
	public Mono<Boolean> write(List<RowInsert> chain, List<RowInsert> beside) {
		List<String> parts = new ArrayList<>();
		String last = "(values (1)) as start";
		for (RowInsert each : chain) {
			parts.add("link%d as (%s returning 1)".formatted(parts.size(), each.after(last)));
			last = "link" + (parts.size() - 1);
		}
		for (RowInsert each : beside) {
			parts.add("link%d as (%s returning 1)".formatted(parts.size(), each.after(last)));
		}
		// "one" waits for the end, where constraints and the commit can still fail.
		return this.database.sql("with %s select count(*) from %s".formatted(String.join(", ", parts), last))
			.bindValues(valuesOf(chain, beside))
			.mapValue(Long.class)
			.one()
			.map((written) -> written == 1);
	}

	private static Map<String, Object> valuesOf(List<RowInsert> chain, List<RowInsert> beside) {
		Map<String, Object> values = new HashMap<>();
		Stream.concat(chain.stream(), beside.stream()).forEach((each) -> values.putAll(each.values()));
		return values;
	}

}

package org.destek.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.messaging.CountingService.Counted;
import org.destek.messaging.outbox.Outbox;
import org.destek.messaging.outbox.OutgoingEvent;

/**
 * Tells numbers and looks up what became of them.
 */
class Numbers {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final Outbox outbox;

	private final DatabaseClient database;

	private final TransactionalOperator transaction;

	Numbers(Outbox outbox, DatabaseClient database, TransactionalOperator transaction) {
		this.outbox = outbox;
		this.database = database;
		this.transaction = transaction;
	}

	/** Tells a number, holding the key's lock as a ticket's row would be held. */
	Mono<UUID> publish(String topic, UUID key, int number) {
		return this.database.sql("select pg_advisory_xact_lock(hashtext(:key))")
			.bind("key", key.toString())
			.then()
			.then(append(topic, key, number))
			.as(this.transaction::transactional);
	}

	/** Tells a number by the statement that writes it as an effect, too; perhaps none. */
	Mono<Long> publishWithin(String topic, UUID key, int number, boolean written) {
		OutgoingEvent event = new OutgoingEvent(topic, key, "counted.v1", "çğıöşü", new Counted(number));
		return this.outbox.appendWithin(event,
				(insert) -> this.database.sql(insert.sql().formatted("(select 1 where %s) as cause".formatted(written)))
					.bindValues(insert.values())
					.fetch()
					.rowsUpdated()
					.filter((rows) -> rows > 0));
	}

	/** Tells numbers of one key, one after the other. */
	Flux<UUID> publish(String topic, UUID key, int from, int to) {
		return Flux.range(from, to - from + 1).concatMap((number) -> publish(topic, key, number));
	}

	Mono<UUID> append(String topic, UUID key, int number) {
		return this.outbox.append(new OutgoingEvent(topic, key, "counted.v1", "çğıöşü", new Counted(number)));
	}

	/** Numbers that had their effect, by key, in the order of the effects. */
	Map<UUID, List<Integer>> consumed() {
		return byKey("select key, number from effect order by place");
	}

	/** Numbers that were told, by key, in the order of their ids. */
	Map<UUID, List<Integer>> published() {
		return byKey("""
				select key, (data::json ->> 'number')::int as number from outbox
				where data::json ->> 'number' is not null order by id""");
	}

	long unsent() {
		return count("select count(*) from outbox where sent_at is null");
	}

	long count(String query) {
		return this.database.sql(query).mapValue(Long.class).one().blockOptional(TIMEOUT).orElseThrow();
	}

	long execute(String statement) {
		return this.database.sql(statement).fetch().rowsUpdated().blockOptional(TIMEOUT).orElseThrow();
	}

	private Map<UUID, List<Integer>> byKey(String query) {
		return this.database.sql(query)
			.map((row) -> Map.entry(row.get("key", UUID.class), row.get("number", Integer.class)))
			.all()
			.collectMultimap(Map.Entry::getKey, Map.Entry::getValue)
			.map((byKey) -> byKey.entrySet()
				.stream()
				.collect(Collectors.toMap(Map.Entry::getKey, (numbers) -> List.copyOf(numbers.getValue()))))
			.blockOptional(TIMEOUT)
			.orElseThrow();
	}

}

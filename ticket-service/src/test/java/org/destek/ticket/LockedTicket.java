package org.destek.ticket;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A ticket that another transaction has locked, so that what is done with it waits. */
public final class LockedTicket {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final DatabaseClient database;

	private final TransactionalOperator transaction;

	private final UUID id;

	public LockedTicket(DatabaseClient database, TransactionalOperator transaction, UUID id) {
		this.database = database;
		this.transaction = transaction;
		this.id = id;
	}

	/**
	 * Lets an act wait for the lock.
	 * @param act what is done with the ticket
	 * @param meanwhile what happens while it waits
	 */
	public void letWait(Mono<?> act, Runnable meanwhile) {
		Sinks.Empty<Void> locked = Sinks.empty();
		Sinks.Empty<Void> unlocked = Sinks.empty();
		CompletableFuture<?> lock = lock().doOnSuccess((done) -> locked.tryEmitEmpty())
			.then(unlocked.asMono())
			.as(this.transaction::transactional)
			.toFuture();
		locked.asMono().block(LIMIT);
		CompletableFuture<?> acting = act.toFuture();
		try {
			Awaitility.await().atMost(LIMIT).until(this::isWaitedFor);
			meanwhile.run();
		}
		finally {
			unlocked.tryEmitEmpty();
		}
		lock.join();
		acting.join();
	}

	private Mono<Void> lock() {
		return this.database.sql("select id from ticket where id = :id for update").bind("id", this.id).then();
	}

	private boolean isWaitedFor() {
		return Boolean.TRUE.equals(this.database.sql("""
				select exists (select from pg_stat_activity
				               where datname = current_database() and wait_event_type = 'Lock') as waits
				""").map((row) -> row.get("waits", Boolean.class)).one().block(LIMIT));
	}

}

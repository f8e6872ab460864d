package org.destek.messaging;

import java.util.concurrent.atomic.AtomicInteger;

import org.destek.messaging.CountingService.Counted;
import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.messaging.inbox.UnusableEventException;
import org.slf4j.MDC;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Writes a row for each number that it hears; can be told to fail.
 */
class CountingHandler implements EventHandler {

	/** A number that this handler calls unusable. */
	static final int CURSED = -13;

	private final DatabaseClient database;

	private final AtomicInteger failures = new AtomicInteger();

	private volatile String lastTrace = "";

	CountingHandler(DatabaseClient database) {
		this.database = database;
	}

	/** Fails a number of times, each after its row was written. */
	void failNext(int times) {
		this.failures.set(times);
	}

	String lastTrace() {
		return this.lastTrace;
	}

	@Override
	public String type() {
		return "counted.v1";
	}

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		int number = event.dataAs(Counted.class).number();
		if (number == CURSED) {
			return Mono.error(new UnusableEventException("cursed", "This number is no use to anybody"));
		}
		return this.database.sql("insert into effect (key, number) values (:key, :number)")
			.bind("key", event.key())
			.bind("number", number)
			.then()
			.then(Mono.fromRunnable(this::finish));
	}

	private void finish() {
		this.lastTrace = String.valueOf(MDC.get("traceId"));
		if (this.failures.getAndUpdate((left) -> Math.max(0, left - 1)) > 0) {
			throw new IllegalStateException("Not now");
		}
	}

}

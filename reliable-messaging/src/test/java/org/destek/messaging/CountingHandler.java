package org.destek.messaging;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.MDC;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

import org.destek.messaging.CountingService.Counted;
import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.EventHeaders;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.messaging.inbox.UnusableEventException;

/**
 * Writes a row for each number that it hears; can be told to fail.
 */
class CountingHandler implements EventHandler {

	/** A number that this handler calls unusable. */
	static final int CURSED = -13;

	/** A number that makes the handler stumble. */
	static final int STUMBLING = -14;

	/** A number that has the handler write what no database keeps. */
	static final int UNSTORABLE = -15;

	/** A number that this handler has no name for. */
	static final int NAMELESS = -16;

	private final Set<UUID> failing = ConcurrentHashMap.newKeySet();

	private final DatabaseClient database;

	private final AtomicInteger failures = new AtomicInteger();

	private volatile String lastTrace = "";

	private final String type;

	CountingHandler(DatabaseClient database, String type) {
		this.database = database;
		this.type = type;
	}

	/** Fails a number of times, each after its row was written. */
	void failNext(int times) {
		this.failures.set(times);
	}

	/** Fails for a key until it is told otherwise. */
	void failFor(UUID key) {
		this.failing.add(key);
	}

	void failForNone() {
		this.failing.clear();
	}

	String lastTrace() {
		return this.lastTrace;
	}

	@Override
	public String type() {
		return this.type;
	}

	@Override
	public boolean concerns(EventHeaders headers) {
		return !"no".equals(headers.get("ce_useful"));
	}

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		int number = event.dataAs(Counted.class).number();
		if (number == CURSED) {
			return Mono.error(new UnusableEventException("cursed", "This number is no use to anybody"));
		}
		if (number == STUMBLING) {
			return Mono.error(new NullPointerException("Stumbled"));
		}
		if (number == NAMELESS) {
			return Mono.just(Thread.State.valueOf("NAMELESS")).then();
		}
		if (number == UNSTORABLE) {
			return this.database.sql("select cast(:text as text)").bind("text", "a\u0000b").then();
		}
		if (this.failing.contains(event.key())) {
			return Mono.error(new TransientDataAccessResourceException("Not now"));
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
			throw new TransientDataAccessResourceException("Not now");
		}
	}

}

package org.destek.notification.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the form from flooding a stranger: at most five mails to an address that is not
 * proved leave in any hour; the others are given a later time, none is dropped.
 */
@Component
class FirstMailPace {

	private static final int AT_ONCE = 5;

	private static final Duration WINDOW = Duration.ofHours(1);

	private final DatabaseClient database;

	private final Clock clock;

	FirstMailPace(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	Mono<Instant> nextFor(Recipient recipient) {
		return turn(recipient).then(fifthLast(recipient)).map(this::leavesAfter).defaultIfEmpty(this.clock.instant());
	}

	/** Requests for one address that come at once take their times one after another. */
	private Mono<Void> turn(Recipient recipient) {
		return this.database.sql("select pg_advisory_xact_lock(hashtext('first-mail'), hashtext(:recipient))")
			.bind("recipient", recipient.key())
			.then();
	}

	private Mono<Instant> fifthLast(Recipient recipient) {
		return this.database.sql("""
				select not_before from notice
				 where kind in ('request-received', 'files-refused') and recipient_key = :recipient
				 order by not_before desc
				offset :passed limit 1
				""")
			.bind("recipient", recipient.key())
			.bind("passed", AT_ONCE - 1)
			.map((row) -> row.get("not_before", Instant.class))
			.one();
	}

	private Instant leavesAfter(Instant fifthLast) {
		Instant now = this.clock.instant();
		Instant free = fifthLast.plus(WINDOW);
		return free.isAfter(now) ? free : now;
	}

}

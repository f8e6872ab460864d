package org.destek.messaging.inbox;

import java.time.Clock;
import java.time.Duration;

import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * The ids of events that had their effect.
 */
class ReceivedEvents {

	private final DatabaseClient database;

	private final Clock clock;

	ReceivedEvents(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Notes an event in the current transaction; waits for another transaction that is
	 * about to.
	 * @param event the event
	 * @return whether it is new
	 */
	Mono<Boolean> add(IncomingEvent event) {
		InboxInsert insert = insert(event);
		return this.database.sql(insert.sql()).bindValues(insert.values()).fetch().first().hasElement();
	}

	/** The same for a statement that writes more. */
	InboxInsert insert(IncomingEvent event) {
		return InboxInsert.of(event, this.clock.instant());
	}

	/**
	 * Forgets some of the events that came longer ago than an age.
	 * @param age the age
	 * @param most how many at once
	 * @return how many went
	 */
	Mono<Long> forget(Duration age, int most) {
		return this.database.sql("""
				delete from inbox
				where event_id = any (array(
				    select event_id from inbox where received_at < :before order by received_at limit :most))
				""").bind("before", this.clock.instant().minus(age)).bind("most", most).fetch().rowsUpdated();
	}

}

package org.destek.ticket.desk;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Tickets from before there was a list: they have no row and no words yet. */
@Repository
class OldTickets {

	private final DatabaseClient database;

	OldTickets(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Has rows and words of the next ones kept, the newest first, in a transaction of its
	 * own; not while another copy does so.
	 * @param limit how many at most
	 * @return of how many; 0 once all have theirs
	 */
	Mono<Integer> keepNext(int limit) {
		return this.database.sql("select keep_next_tickets(:limit)").bind("limit", limit).mapValue(Integer.class).one();
	}

}

package org.destek.attachment.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** The files of tickets. */
@Repository
class TicketFiles {

	private final DatabaseClient database;

	TicketFiles(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Gives files to a ticket, those included that their sender has taken back meanwhile.
	 * @param files their ids
	 * @param ticket the ticket
	 * @param now the time
	 * @return the ids of those that are the ticket's now; files that are gone, or another
	 * ticket's, are missing
	 */
	Flux<UUID> bind(List<UUID> files, UUID ticket, Instant now) {
		return this.database.sql("""
				update attachment
				set ticket_id = :ticket, bound_at = coalesce(bound_at, :now), taken_back_at = null
				where id = any(:files) and received_at is not null and removed_at is null
				  and (ticket_id is null or ticket_id = :ticket)
				returning id
				""")
			.bind("ticket", ticket)
			.bind("now", now)
			.bind("files", files.toArray(UUID[]::new))
			.mapValue(UUID.class)
			.all();
	}

}

package org.destek.ticket.staff;

import java.time.Instant;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.IdGenerator;
import reactor.core.publisher.Mono;

import org.destek.ticket.staff.access.StaffVisit;

/** Who looked at identity numbers; only ever added to. */
@Repository
class NationalIdReveals {

	private final DatabaseClient database;

	private final IdGenerator ids;

	NationalIdReveals(DatabaseClient database, IdGenerator ids) {
		this.database = database;
		this.ids = ids;
	}

	Mono<Void> add(StaffVisit visit, String reason, Instant now) {
		return this.database.sql("""
				insert into national_id_reveal (id, ticket_id, recipient, name, reason, revealed_at)
				values (:id, :ticketId, :recipient, :name, :reason, :now)
				""")
			.bind("id", this.ids.generateId())
			.bind("ticketId", visit.ticket().id())
			.bind("recipient", visit.person())
			.bind("name", visit.actor().name())
			.bind("reason", reason)
			.bind("now", now)
			.then();
	}

}

package org.destek.ticket.staff.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import org.destek.links.StaffLink;

/** Links that open nothing any more, though they are genuine. */
@Repository
class RevokedLinks {

	private final DatabaseClient database;

	private final Clock clock;

	RevokedLinks(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	Mono<Boolean> has(UUID linkId) {
		return this.database.sql("select exists (select from revoked_staff_link where link_id = :linkId) as revoked")
			.bind("linkId", linkId)
			.map((row) -> Objects.requireNonNull(row.get("revoked", Boolean.class)))
			.one();
	}

	Mono<Void> add(StaffLink link) {
		return this.database.sql("""
				insert into revoked_staff_link (link_id, ticket_id, recipient, revoked_at)
				values (:linkId, :ticketId, :recipient, :now)
				on conflict do nothing
				""")
			.bind("linkId", link.id())
			.bind("ticketId", link.ticketId())
			.bind("recipient", link.recipient())
			.bind("now", this.clock.instant())
			.then();
	}

	Mono<Long> forgetBefore(Instant limit) {
		return this.database.sql("delete from revoked_staff_link where revoked_at < :limit")
			.bind("limit", limit)
			.fetch()
			.rowsUpdated();
	}

}

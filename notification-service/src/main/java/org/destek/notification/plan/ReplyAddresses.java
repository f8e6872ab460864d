package org.destek.notification.plan;

import java.time.Clock;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.springframework.util.JdkIdGenerator;

/**
 * The ids behind reply addresses: one for each ticket, recipient and role, drawn once.
 */
@Component
class ReplyAddresses {

	private final DatabaseClient database;

	private final Clock clock;

	private final IdGenerator ids = new JdkIdGenerator();

	ReplyAddresses(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	Mono<UUID> idFor(UUID ticketId, Recipient recipient) {
		// An update that changes nothing: only so does a conflict return the row's id.
		return this.database.sql("""
				insert into reply_address (id, ticket_id, recipient_key, role, created_at)
				values (:id, :ticket, :recipient, :role, :now)
				on conflict (ticket_id, recipient_key, role) do update set role = excluded.role
				returning id
				""")
			.bind("id", this.ids.generateId())
			.bind("ticket", ticketId)
			.bind("recipient", recipient.key())
			.bind("role", recipient.role().label())
			.bind("now", this.clock.instant())
			.map((row) -> row.get("id", UUID.class))
			.one();
	}

}

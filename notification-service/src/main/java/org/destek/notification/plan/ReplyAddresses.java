package org.destek.notification.plan;

import java.time.Clock;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
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

	/**
	 * The id of a recipient's address for a ticket.
	 * @param ticketId the ticket
	 * @param recipient who answers there
	 * @param topic what subjects to a requester say; only the first is kept
	 * @return the id, the same each time
	 */
	Mono<UUID> idFor(UUID ticketId, Recipient recipient, @Nullable String topic) {
		// An update that changes nothing: only so does a conflict return the row's id.
		return this.database.sql("""
				insert into reply_address (id, ticket_id, recipient_key, role, topic, created_at)
				values (:id, :ticket, :recipient, :role, :topic, :now)
				on conflict (ticket_id, recipient_key, role) do update set role = excluded.role
				returning id
				""")
			.bind("id", this.ids.generateId())
			.bind("ticket", ticketId)
			.bind("recipient", recipient.key())
			.bind("role", recipient.role().label())
			.bind("topic", Parameters.in(R2dbcType.VARCHAR, topic))
			.bind("now", this.clock.instant())
			.map((row) -> row.get("id", UUID.class))
			.one();
	}

}

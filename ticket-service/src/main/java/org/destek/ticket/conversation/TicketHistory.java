package org.destek.ticket.conversation;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.destek.ticket.ticket.Agent;
import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.IdGenerator;

/** What was done with all tickets besides writing. */
@Repository
public class TicketHistory {

	private final DatabaseClient database;

	private final IdGenerator ids;

	TicketHistory(DatabaseClient database, IdGenerator ids) {
		this.database = database;
		this.ids = ids;
	}

	/**
	 * Notes what somebody of the office did, in the caller's transaction.
	 * @param ticketId the ticket
	 * @param what what was done
	 * @param by who did it
	 * @param detail what else is to be known
	 * @param at when
	 * @return done
	 */
	public Mono<Void> staff(UUID ticketId, HistoryAct what, Agent by, @Nullable String detail, Instant at) {
		return add(ticketId, new HistoryEntry(this.ids.generateId(), what, Author.STAFF, by, detail, at));
	}

	/**
	 * Notes what the requester did, in the caller's transaction.
	 * @param ticketId the ticket
	 * @param what what was done
	 * @param detail what else is to be known
	 * @param at when
	 * @return done
	 */
	public Mono<Void> requester(UUID ticketId, HistoryAct what, @Nullable String detail, Instant at) {
		return add(ticketId, new HistoryEntry(this.ids.generateId(), what, Author.REQUESTER, null, detail, at));
	}

	/**
	 * Notes what happened by itself, in the caller's transaction.
	 * @param ticketId the ticket
	 * @param what what happened
	 * @param detail what else is to be known
	 * @param at when
	 * @return done
	 */
	public Mono<Void> nobody(UUID ticketId, HistoryAct what, @Nullable String detail, Instant at) {
		return add(ticketId, new HistoryEntry(this.ids.generateId(), what, null, null, detail, at));
	}

	/**
	 * What was done with a ticket.
	 * @param ticketId the ticket
	 * @return the oldest first
	 */
	public Flux<HistoryEntry> of(UUID ticketId) {
		return this.database.sql("select * from ticket_history where ticket_id = :ticketId order by at, id")
			.bind("ticketId", ticketId)
			.map(TicketHistory::read)
			.all();
	}

	private Mono<Void> add(UUID ticketId, HistoryEntry entry) {
		Author role = entry.role();
		Agent by = entry.by();
		return this.database.sql("""
				insert into ticket_history (id, ticket_id, what, role, address, name, detail, at)
				values (:id, :ticketId, :what, :role, :address, :name, :detail, :at)
				""")
			.bind("id", entry.id())
			.bind("ticketId", ticketId)
			.bind("what", entry.what().label())
			.bind("role", Parameters.in(R2dbcType.VARCHAR, (role != null) ? role.label() : null))
			.bind("address", Parameters.in(R2dbcType.VARCHAR, (by != null) ? by.address() : null))
			.bind("name", Parameters.in(R2dbcType.VARCHAR, (by != null) ? by.name() : null))
			.bind("detail", Parameters.in(R2dbcType.VARCHAR, entry.detail()))
			.bind("at", entry.at())
			.then();
	}

	private static HistoryEntry read(Readable row) {
		String role = row.get("role", String.class);
		String address = row.get("address", String.class);
		return new HistoryEntry(Objects.requireNonNull(row.get("id", UUID.class)),
				HistoryAct.labelled(Tickets.text(row, "what")), (role != null) ? Author.labelled(role) : null,
				(address != null) ? new Agent(address, Tickets.text(row, "name")) : null,
				row.get("detail", String.class), Objects.requireNonNull(row.get("at", Instant.class)));
	}

}

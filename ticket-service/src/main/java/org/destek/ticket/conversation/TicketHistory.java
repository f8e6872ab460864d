package org.destek.ticket.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.destek.ticket.ticket.Agent;
import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.ThreadPosition;
import org.destek.ticket.ticket.Tickets;
import org.jspecify.annotations.Nullable;
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
	 * What was last done with a ticket before a place in what happened to it.
	 * @param ticketId the ticket
	 * @param end the place
	 * @param limit how much at most
	 * @return the oldest first
	 */
	public Mono<List<HistoryEntry>> before(UUID ticketId, ThreadPosition end, int limit) {
		return this.database.sql("""
				select * from (
				    select * from ticket_history where ticket_id = :ticketId and (at, sequence) < (:at, :sequence)
				    order by at desc, sequence desc
				    limit :limit
				) as latest
				order by at, sequence
				""")
			.bind("ticketId", ticketId)
			.bind("at", end.at())
			.bind("sequence", end.sequence())
			.bind("limit", limit)
			.map(TicketHistory::read)
			.all()
			.collectList();
	}

	/**
	 * Where an entry stands.
	 * @param ticketId the ticket
	 * @param entryId the entry
	 * @return its place; empty when the ticket has no such entry
	 */
	public Mono<ThreadPosition> position(UUID ticketId, UUID entryId) {
		return this.database.sql("select at, sequence from ticket_history where id = :id and ticket_id = :ticketId")
			.bind("id", entryId)
			.bind("ticketId", ticketId)
			.map((row) -> ThreadPosition.of(row, "at"))
			.one();
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

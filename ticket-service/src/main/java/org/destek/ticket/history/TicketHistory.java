package org.destek.ticket.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.IdGenerator;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.ThreadPosition;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.insert.RowInsert;

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
	 * Takes acts back that a later one replaces, in the caller's transaction.
	 * @param ticketId the ticket
	 * @param acts which acts
	 * @return done
	 */
	public Mono<Void> forget(UUID ticketId, Set<HistoryAct> acts) {
		return this.database.sql("delete from ticket_history where ticket_id = :ticketId and what = any (:acts)")
			.bind("ticketId", ticketId)
			.bind("acts", acts.stream().map(HistoryAct::label).toArray(String[]::new))
			.then();
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

	/**
	 * How it is written that something happened by itself, else as {@link #nobody}.
	 */
	public RowInsert row(UUID ticketId, HistoryAct what, @Nullable String detail, Instant at) {
		return row(ticketId, new HistoryEntry(this.ids.generateId(), what, null, null, detail, at));
	}

	private Mono<Void> add(UUID ticketId, HistoryEntry entry) {
		RowInsert row = row(ticketId, entry);
		return this.database.sql(row.alone()).bindValues(row.values()).then();
	}

	private static RowInsert row(UUID ticketId, HistoryEntry entry) {
		Author role = entry.role();
		Agent by = entry.by();
		return new RowInsert("""
				insert into ticket_history (id, ticket_id, what, role, address, name, detail, at)
				select :entryId, :ticketId, :what, :role, :actorAddress, :actorName, :detail, :at
				  from %s""",
				Map.of("entryId", entry.id(), "ticketId", ticketId, "what", entry.what().label(), "role",
						Parameters.in(R2dbcType.VARCHAR, (role != null) ? role.label() : null), "actorAddress",
						Parameters.in(R2dbcType.VARCHAR, (by != null) ? by.address() : null), "actorName",
						Parameters.in(R2dbcType.VARCHAR, (by != null) ? by.name() : null), "detail",
						Parameters.in(R2dbcType.VARCHAR, entry.detail()), "at", entry.at()));
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

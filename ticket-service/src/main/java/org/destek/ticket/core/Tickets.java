package org.destek.ticket.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.insert.RowInsert;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;

/** All tickets. */
@Repository
public class Tickets {

	private static final String UNFINISHED = TicketStatus.condition(TicketStatus.unfinished());

	private final DatabaseClient database;

	Tickets(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Adds a ticket, in the caller's transaction.
	 * @param ticket the new ticket
	 * @return whether it was added; false when its code is taken, and another is to be
	 * drawn
	 */
	public Mono<Boolean> add(Ticket ticket) {
		RowInsert row = row(ticket);
		return this.database.sql(row.alone()).bindValues(row.values()).fetch().rowsUpdated().map((rows) -> rows == 1);
	}

	/**
	 * How a ticket is written.
	 * @param ticket the new ticket
	 * @return its row, which is not written when its code is taken
	 */
	public static RowInsert row(Ticket ticket) {
		Requester requester = ticket.requester();
		return new RowInsert(
				"""
						insert into ticket (id, code, topic, subject, status, requester_name, requester_email,
						                    requester_unit, requester_extension, language, access_key_hash,
						                    privacy_notice, submitted_at, waiting_since)
						select :ticketId, :code, :topic, :subject, :status, :requesterName, :email, :unit, :extension, :language,
						       :accessKeyHash, :privacyNotice, :submittedAt, :submittedAt
						  from %s
						on conflict (code) do nothing""",
				Map.ofEntries(Map.entry("ticketId", ticket.id()), Map.entry("code", ticket.code().text()),
						Map.entry("topic", ticket.topic()), Map.entry("subject", ticket.subject()),
						Map.entry("status", ticket.status().label()), Map.entry("requesterName", requester.name()),
						Map.entry("email", requester.email().text()), Map.entry("unit", requester.unit()),
						Map.entry("extension", Parameters.in(R2dbcType.VARCHAR, requester.extension())),
						Map.entry("language", requester.language().tag()),
						Map.entry("accessKeyHash", ticket.accessKeyHash()),
						Map.entry("privacyNotice", Parameters.in(R2dbcType.VARCHAR, ticket.privacyNotice())),
						Map.entry("submittedAt", ticket.submittedAt())));
	}

	/**
	 * Finds a ticket by its code.
	 * @param code the code as it is written
	 * @return the ticket; empty when there is none
	 */
	public Mono<Ticket> find(TicketCode code) {
		return this.database.sql("select * from ticket where code = :code")
			.bind("code", code.text())
			.map(Tickets::read)
			.one();
	}

	/**
	 * Finds a ticket by its id.
	 * @param id the id
	 * @return the ticket; empty when there is none
	 */
	public Mono<Ticket> find(UUID id) {
		return this.database.sql("select * from ticket where id = :id").bind("id", id).map(Tickets::read).one();
	}

	/**
	 * The unfinished tickets of an address, the newest first.
	 * @param email the requester's address, in any case
	 * @param limit how many at most
	 * @return tickets that somebody still has to do something about
	 */
	public Flux<Ticket> unfinishedOf(EmailAddress email, int limit) {
		return this.database.sql("""
				select * from ticket
				where lower(requester_email) = :email and %s
				order by submitted_at desc
				limit :limit
				""".formatted(UNFINISHED))
			.bind("email", email.comparable())
			.bind("limit", limit)
			.map(Tickets::read)
			.all();
	}

	/**
	 * Locks a ticket until the caller's transaction ends: whoever draws an event's number
	 * meanwhile waits, so that events of a ticket are told in the order of their causes.
	 * @param id the ticket
	 * @return its id, once it is locked
	 */
	public Mono<UUID> lock(UUID id) {
		return this.database.sql("select id from ticket where id = :id for update")
			.bind("id", id)
			.map((row) -> Objects.requireNonNull(row.get("id", UUID.class)))
			.one();
	}

	/**
	 * Finds a ticket and locks it until the caller's transaction ends: whoever wants to
	 * change it meanwhile waits, and then sees what became of it.
	 * @param id the ticket
	 * @return the ticket; empty when there is none
	 */
	public Mono<Ticket> findLocked(UUID id) {
		return this.database.sql("select * from ticket where id = :id for update")
			.bind("id", id)
			.map(Tickets::read)
			.one();
	}

	/**
	 * The ticket of an id, locked as by {@link #findLocked}.
	 * @param id the ticket
	 * @return the ticket; a problem when there is none
	 */
	public Mono<Ticket> getLocked(UUID id) {
		return findLocked(id).switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.NOT_FOUND)));
	}

	/**
	 * Keeps what became of a ticket, in the transaction that locked it.
	 * @param ticket the ticket as it is now
	 * @return the same
	 */
	public Mono<Ticket> change(Ticket ticket) {
		Agent assignee = ticket.assignee();
		Undelivered undelivered = ticket.undelivered();
		return this.database.sql("""
				update ticket
				set status = :status, topic = :topic, requester_email = :email, answered_at = :answeredAt,
				    assignee_address = :assignee, assignee_name = :assigneeName, resolved_at = :resolvedAt,
				    undelivered_reason = :undelivered, undelivered_since = :undeliveredSince,
				    waiting_since = :waitingSince
				where id = :id
				""")
			.bind("id", ticket.id())
			.bind("status", ticket.status().label())
			.bind("topic", ticket.topic())
			.bind("email", ticket.requester().email().text())
			.bind("answeredAt", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, ticket.answeredAt()))
			.bind("assignee", Parameters.in(R2dbcType.VARCHAR, (assignee != null) ? assignee.address() : null))
			.bind("assigneeName", Parameters.in(R2dbcType.VARCHAR, (assignee != null) ? assignee.name() : null))
			.bind("resolvedAt", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, ticket.resolvedAt()))
			.bind("undelivered", Parameters.in(R2dbcType.VARCHAR, (undelivered != null) ? undelivered.reason() : null))
			.bind("undeliveredSince",
					Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE,
							(undelivered != null) ? undelivered.since() : null))
			.bind("waitingSince", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, ticket.waitingSince()))
			.then()
			.thenReturn(ticket);
	}

	/**
	 * A ticket with all its columns.
	 * @param row the row
	 * @return the ticket
	 */
	public static Ticket read(Readable row) {
		Requester requester = new Requester(text(row, "requester_name"), new EmailAddress(text(row, "requester_email")),
				text(row, "requester_unit"), row.get("requester_extension", String.class),
				Language.orFirst(text(row, "language")));
		return new Ticket(Objects.requireNonNull(row.get("id", UUID.class)), new TicketCode(text(row, "code")),
				text(row, "topic"), text(row, "subject"), TicketStatus.labelled(text(row, "status")), requester,
				Objects.requireNonNull(row.get("access_key_hash", byte[].class)),
				row.get("privacy_notice", String.class), Objects.requireNonNull(row.get("submitted_at", Instant.class)),
				row.get("answered_at", Instant.class), assignee(row), row.get("resolved_at", Instant.class),
				undelivered(row), row.get("waiting_since", Instant.class));
	}

	private static @Nullable Agent assignee(Readable row) {
		String address = row.get("assignee_address", String.class);
		return (address != null) ? new Agent(address, text(row, "assignee_name")) : null;
	}

	private static @Nullable Undelivered undelivered(Readable row) {
		String reason = row.get("undelivered_reason", String.class);
		return (reason != null)
				? new Undelivered(reason, Objects.requireNonNull(row.get("undelivered_since", Instant.class))) : null;
	}

	/**
	 * A column that holds a text.
	 * @param row the row
	 * @param column its name
	 * @return the text
	 */
	public static String text(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, String.class));
	}

	/**
	 * A column that holds several texts.
	 * @param row the row
	 * @param column its name
	 * @return the texts, perhaps none
	 */
	public static List<String> texts(Readable row, String column) {
		return List.of(Objects.requireNonNull(row.get(column, String[].class)));
	}

}

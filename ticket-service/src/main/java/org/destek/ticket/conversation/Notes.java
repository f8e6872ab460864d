package org.destek.ticket.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import org.destek.ticket.ticket.Agent;
import org.destek.ticket.ticket.Attachments;
import org.destek.ticket.ticket.Tickets;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** The internal notes of all tickets, for the office's eyes only. */
@Repository
public class Notes {

	private final DatabaseClient database;

	private final Attachments attachments;

	Notes(DatabaseClient database, Attachments attachments) {
		this.database = database;
		this.attachments = attachments;
	}

	/**
	 * Adds a note with its files, in the caller's transaction.
	 * @param ticketId the ticket that it is about
	 * @param note the note
	 * @return completes when it is added
	 */
	Mono<Void> add(UUID ticketId, Note note) {
		return this.database.sql("""
				insert into note (id, ticket_id, author_address, author_name, text, mail_id, added_at)
				values (:id, :ticketId, :address, :name, :text, :mailId, :addedAt)
				""")
			.bind("id", note.id())
			.bind("ticketId", ticketId)
			.bind("address", note.author().address())
			.bind("name", note.author().name())
			.bind("text", note.text())
			.bind("mailId", Parameters.in(PostgresqlObjectId.UUID, note.mailId()))
			.bind("addedAt", note.addedAt())
			.then()
			.then(this.attachments.addToNote(note.id(), note.attachments()));
	}

	/**
	 * A ticket's notes.
	 * @param ticketId the ticket
	 * @return its notes with their files, the oldest first
	 */
	public Flux<Note> of(UUID ticketId) {
		return this.database.sql("select * from note where ticket_id = :ticketId order by added_at, id")
			.bind("ticketId", ticketId)
			.map(Notes::read)
			.all()
			.concatMap((note) -> this.attachments.ofNote(note.id()).collectList().map(note::with));
	}

	private static Note read(Readable row) {
		return new Note(Objects.requireNonNull(row.get("id", UUID.class)),
				new Agent(Tickets.text(row, "author_address"), Tickets.text(row, "author_name")),
				Tickets.text(row, "text"), Objects.requireNonNull(row.get("added_at", Instant.class)), List.of(),
				row.get("mail_id", UUID.class));
	}

}

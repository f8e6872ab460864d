package org.destek.ticket.history;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Attachments;
import org.destek.ticket.core.FoldedText;
import org.destek.ticket.core.ThreadPosition;
import org.destek.ticket.core.Tickets;

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
	public Mono<Void> add(UUID ticketId, Note note) {
		return this.database.sql("""
				insert into note (id, ticket_id, author_address, author_name, text, folded, missing_attachments,
				    mail_id, added_at)
				values (:id, :ticketId, :address, :name, :text, :folded, :missing, :mailId, :addedAt)
				""")
			.bind("id", note.id())
			.bind("ticketId", ticketId)
			.bind("address", note.author().address())
			.bind("name", note.author().name())
			.bind("text", note.text())
			.bind("missing", note.missing().toArray(String[]::new))
			.bind("folded", FoldedText.column(note.folded()))
			.bind("mailId", Parameters.in(PostgresqlObjectId.UUID, note.mailId()))
			.bind("addedAt", note.addedAt())
			.then()
			.then(this.attachments.addToNote(note.id(), note.attachments()));
	}

	/**
	 * The last notes of a ticket before a place in what happened to it.
	 * @param ticketId the ticket
	 * @param end the place
	 * @param limit how many at most
	 * @return the notes with their files, the oldest first
	 */
	public Mono<List<Note>> before(UUID ticketId, ThreadPosition end, int limit) {
		return this.database.sql("""
				select * from (
				    select * from note where ticket_id = :ticketId and (added_at, sequence) < (:at, :sequence)
				    order by added_at desc, sequence desc
				    limit :limit
				) as latest
				order by added_at, sequence
				""")
			.bind("ticketId", ticketId)
			.bind("at", end.at())
			.bind("sequence", end.sequence())
			.bind("limit", limit)
			.map(Notes::read)
			.all()
			.collectList()
			.flatMap(this::withFiles);
	}

	/**
	 * Where a note stands.
	 * @param ticketId the ticket
	 * @param noteId the note
	 * @return its place; empty when the ticket has no such note
	 */
	public Mono<ThreadPosition> position(UUID ticketId, UUID noteId) {
		return this.database.sql("select added_at, sequence from note where id = :id and ticket_id = :ticketId")
			.bind("id", noteId)
			.bind("ticketId", ticketId)
			.map((row) -> ThreadPosition.of(row, "added_at"))
			.one();
	}

	private Mono<List<Note>> withFiles(List<Note> notes) {
		return this.attachments.ofNotes(notes.stream().map(Note::id).toList())
			.map((files) -> notes.stream().map((each) -> each.with(files.getOrDefault(each.id(), List.of()))).toList())
			.flatMap(this::withoutWhatCame);
	}

	private Mono<List<Note>> withoutWhatCame(List<Note> notes) {
		List<UUID> lacking = notes.stream().filter((each) -> !each.missing().isEmpty()).map(Note::id).toList();
		return lacking.isEmpty() ? Mono.just(notes)
				: this.attachments.namesSinceNotes(lacking)
					.map((names) -> notes.stream()
						.map((each) -> each.missingAllBut(names.getOrDefault(each.id(), List.of())))
						.toList());
	}

	private static Note read(Readable row) {
		return new Note(Objects.requireNonNull(row.get("id", UUID.class)),
				new Agent(Tickets.text(row, "author_address"), Tickets.text(row, "author_name")),
				Tickets.text(row, "text"), FoldedText.read(row),
				Objects.requireNonNull(row.get("added_at", Instant.class)), List.of(),
				Tickets.texts(row, "missing_attachments"), row.get("mail_id", UUID.class));
	}

}

package org.destek.ticket.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** The conversations of all tickets, with their files. */
@Repository
public class Messages {

	private final DatabaseClient database;

	private final Attachments attachments;

	Messages(DatabaseClient database, Attachments attachments) {
		this.database = database;
		this.attachments = attachments;
	}

	/**
	 * Adds a message with its files, in the caller's transaction.
	 * @param ticketId the ticket that it belongs to
	 * @param message the message
	 * @return completes when it is added; with a {@link TakenAttachmentException} when a
	 * file already belongs to a message or note
	 */
	public Mono<Void> add(UUID ticketId, Message message) {
		return addText(ticketId, message).then(this.attachments.addToMessage(message.id(), message.attachments()));
	}

	/**
	 * A ticket's conversation.
	 * @param ticketId the ticket
	 * @return its messages with their files, the oldest first
	 */
	public Flux<Message> of(UUID ticketId) {
		return this.database.sql("select * from message where ticket_id = :ticketId order by sent_at, id")
			.bind("ticketId", ticketId)
			.map(Messages::read)
			.all()
			.concatMap(this::withFiles);
	}

	/**
	 * What a ticket began with.
	 * @param ticketId the ticket
	 * @return its first message with its files
	 */
	public Mono<Message> firstOf(UUID ticketId) {
		return this.database.sql("select * from message where ticket_id = :ticketId order by sent_at, id limit 1")
			.bind("ticketId", ticketId)
			.map(Messages::read)
			.one()
			.flatMap(this::withFiles);
	}

	/**
	 * What was written after a moment.
	 * @param ticketId the ticket
	 * @param moment the moment
	 * @return the messages since, without their files, the oldest first
	 */
	public Flux<Message> after(UUID ticketId, Instant moment) {
		return this.database
			.sql("select * from message where ticket_id = :ticketId and sent_at > :moment order by sent_at, id")
			.bind("ticketId", ticketId)
			.bind("moment", moment)
			.map(Messages::read)
			.all();
	}

	/**
	 * What was written after a message.
	 * @param ticketId the ticket
	 * @param seen one of its messages
	 * @return the messages since, without their files, the oldest first; none when the
	 * ticket has no such message
	 */
	public Flux<Message> after(UUID ticketId, UUID seen) {
		return this.database.sql("""
				select later.* from message later join message seen on seen.id = :seen
				where later.ticket_id = :ticketId and seen.ticket_id = :ticketId
				and (later.sent_at, later.id) > (seen.sent_at, seen.id)
				order by later.sent_at, later.id
				""").bind("ticketId", ticketId).bind("seen", seen).map(Messages::read).all();
	}

	private Mono<Void> addText(UUID ticketId, Message message) {
		return this.database.sql("""
				insert into message (id, ticket_id, author, name, author_address, text, sent_at, mail_id)
				values (:id, :ticketId, :author, :name, :address, :text, :sentAt, :mailId)
				""")
			.bind("id", message.id())
			.bind("ticketId", ticketId)
			.bind("author", message.from().label())
			.bind("name", message.name())
			.bind("address", Parameters.in(R2dbcType.VARCHAR, message.address()))
			.bind("text", message.text())
			.bind("sentAt", message.sentAt())
			.bind("mailId", Parameters.in(PostgresqlObjectId.UUID, message.mailId()))
			.then();
	}

	private Mono<Message> withFiles(Message message) {
		return this.attachments.ofMessage(message.id()).collectList().map(message::with);
	}

	private static Message read(Readable row) {
		return new Message(Objects.requireNonNull(row.get("id", UUID.class)),
				Message.Author.labelled(Tickets.text(row, "author")), Tickets.text(row, "name"),
				row.get("author_address", String.class), Tickets.text(row, "text"),
				Objects.requireNonNull(row.get("sent_at", Instant.class)), List.of(), row.get("mail_id", UUID.class));
	}

}

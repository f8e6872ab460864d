package org.destek.ticket.ticket;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import io.r2dbc.spi.Readable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** The conversations of all tickets, with their files. */
@Repository
public class Messages {

	private final DatabaseClient database;

	Messages(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Adds a message with its files, in the caller's transaction.
	 * @param ticketId the ticket that it belongs to
	 * @param message the message
	 * @return completes when it is added; with a {@link TakenAttachmentException} when a
	 * file already belongs to a message
	 */
	public Mono<Void> add(UUID ticketId, Message message) {
		// Files in the order of their ids: two submissions with the same ones never wait
		// in a circle.
		List<Integer> positions = IntStream.range(0, message.attachments().size())
			.boxed()
			.sorted(Comparator.comparing((position) -> message.attachments().get(position).id()))
			.toList();
		return addText(ticketId, message)
			.thenMany(Flux.fromIterable(positions).concatMap((position) -> addFile(message, position)))
			.then();
	}

	/**
	 * Which uploads already belong to a message.
	 * @param ids the uploads in question
	 * @return those that do
	 */
	public Flux<UUID> taken(Collection<UUID> ids) {
		return this.database.sql("select id from attachment where id = any(:ids)")
			.bind("ids", ids.toArray(UUID[]::new))
			.map((row) -> Objects.requireNonNull(row.get("id", UUID.class)))
			.all();
	}

	/**
	 * A ticket's conversation.
	 * @param ticketId the ticket
	 * @return its messages with their files, the oldest first
	 */
	public Flux<Message> of(UUID ticketId) {
		return this.database.sql("""
				select id, author, name, text, sent_at from message
				where ticket_id = :ticketId
				order by sent_at, id
				""").bind("ticketId", ticketId).map(Messages::read).all().concatMap(this::withFiles);
	}

	private Mono<Void> addText(UUID ticketId, Message message) {
		return this.database.sql("""
				insert into message (id, ticket_id, author, name, text, sent_at)
				values (:id, :ticketId, :author, :name, :text, :sentAt)
				""")
			.bind("id", message.id())
			.bind("ticketId", ticketId)
			.bind("author", message.from().label())
			.bind("name", message.name())
			.bind("text", message.text())
			.bind("sentAt", message.sentAt())
			.then();
	}

	private Mono<Long> addFile(Message message, int position) {
		Attachment file = message.attachments().get(position);
		return this.database.sql("""
				insert into attachment (id, message_id, position, name, size, media_type, sha256)
				values (:id, :messageId, :position, :name, :size, :mediaType, :sha256)
				on conflict do nothing
				""")
			.bind("id", file.id())
			.bind("messageId", message.id())
			.bind("position", position)
			.bind("name", file.name())
			.bind("size", file.size())
			.bind("mediaType", file.mediaType())
			.bind("sha256", file.sha256())
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new TakenAttachmentException(file.id())));
	}

	private Mono<Message> withFiles(Message message) {
		return this.database.sql("""
				select id, name, size, media_type, sha256 from attachment
				where message_id = :messageId
				order by position
				""")
			.bind("messageId", message.id())
			.map(Messages::readFile)
			.all()
			.collectList()
			.map((files) -> new Message(message.id(), message.from(), message.name(), message.text(), message.sentAt(),
					files));
	}

	private static Message read(Readable row) {
		return new Message(Objects.requireNonNull(row.get("id", UUID.class)),
				Message.Author.labelled(Tickets.text(row, "author")), Tickets.text(row, "name"),
				Tickets.text(row, "text"), Objects.requireNonNull(row.get("sent_at", Instant.class)), List.of());
	}

	private static Attachment readFile(Readable row) {
		return new Attachment(Objects.requireNonNull(row.get("id", UUID.class)), Tickets.text(row, "name"),
				Objects.requireNonNull(row.get("size", Long.class)), Tickets.text(row, "media_type"),
				Tickets.text(row, "sha256"));
	}

}

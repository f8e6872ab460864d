package org.destek.ticket.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.ticket.insert.RowInsert;

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
	 * The last messages of a ticket before a place in its conversation.
	 * @param ticketId the ticket
	 * @param end the place
	 * @param limit how many at most
	 * @return the messages with their files, the oldest first
	 */
	public Mono<List<Message>> before(UUID ticketId, ThreadPosition end, int limit) {
		return this.database.sql("""
				select * from (
				    select * from message where ticket_id = :ticketId and (sent_at, sequence) < (:at, :sequence)
				    order by sent_at desc, sequence desc
				    limit :limit
				) as latest
				order by sent_at, sequence
				""")
			.bind("ticketId", ticketId)
			.bind("at", end.at())
			.bind("sequence", end.sequence())
			.bind("limit", limit)
			.map(Messages::read)
			.all()
			.collectList()
			.flatMap(this::withFiles);
	}

	/**
	 * Where a message stands.
	 * @param ticketId the ticket
	 * @param messageId the message
	 * @return its place; empty when the ticket has no such message
	 */
	public Mono<ThreadPosition> position(UUID ticketId, UUID messageId) {
		return this.database.sql("select sent_at, sequence from message where id = :id and ticket_id = :ticketId")
			.bind("id", messageId)
			.bind("ticketId", ticketId)
			.map((row) -> ThreadPosition.of(row, "sent_at"))
			.one();
	}

	/**
	 * The last message of a ticket.
	 * @param ticketId the ticket
	 * @return its id
	 */
	public Mono<UUID> lastIdOf(UUID ticketId) {
		return this.database
			.sql("select id from message where ticket_id = :ticketId order by sent_at desc, sequence desc limit 1")
			.bind("ticketId", ticketId)
			.map((row) -> Objects.requireNonNull(row.get("id", UUID.class)))
			.one();
	}

	/**
	 * The last message of one side of the counter.
	 * @param ticketId the ticket
	 * @param from which side
	 * @return the message with its files; empty when there is none
	 */
	public Mono<Message> lastOf(UUID ticketId, Message.Author from) {
		return this.database.sql("""
				select * from message where ticket_id = :ticketId and author = :author
				order by sent_at desc, sequence desc
				limit 1
				""")
			.bind("ticketId", ticketId)
			.bind("author", from.label())
			.map(Messages::read)
			.one()
			.flatMap(this::withFiles);
	}

	/**
	 * What a ticket began with.
	 * @param ticketId the ticket
	 * @return its first message with its files
	 */
	public Mono<Message> firstOf(UUID ticketId) {
		return this.database.sql("select * from message where ticket_id = :ticketId order by sent_at, sequence limit 1")
			.bind("ticketId", ticketId)
			.map(Messages::read)
			.one()
			.flatMap(this::withFiles);
	}

	/**
	 * What was written after a place in the conversation.
	 * @param ticketId the ticket
	 * @param start the place
	 * @param limit how many at most
	 * @return the messages since, without their files, the newest first
	 */
	public Flux<Message> since(UUID ticketId, ThreadPosition start, int limit) {
		return this.database.sql("""
				select * from message where ticket_id = :ticketId and (sent_at, sequence) > (:at, :sequence)
				order by sent_at desc, sequence desc
				limit :limit
				""")
			.bind("ticketId", ticketId)
			.bind("at", start.at())
			.bind("sequence", start.sequence())
			.bind("limit", limit)
			.map(Messages::read)
			.all();
	}

	private Mono<Void> addText(UUID ticketId, Message message) {
		RowInsert row = row(ticketId, message);
		return this.database.sql(row.alone()).bindValues(row.values()).then();
	}

	/**
	 * How a message is written; its files are rows of their own.
	 * @param ticketId the ticket that it belongs to
	 * @param message the message
	 * @return its row
	 */
	public static RowInsert row(UUID ticketId, Message message) {
		return new RowInsert("""
				insert into message (id, ticket_id, author, name, author_address, text, folded, sent_at,
				    missing_attachments, mail_id)
				select :messageId, :ticketId, :author, :authorName, :authorAddress, :text, :folded, :sentAt, :missing,
				    :mailId
				  from %s""", Map.ofEntries(Map.entry("messageId", message.id()), Map.entry("ticketId", ticketId),
				Map.entry("author", message.from().label()), Map.entry("authorName", message.name()),
				Map.entry("authorAddress", Parameters.in(R2dbcType.VARCHAR, message.address())),
				Map.entry("text", message.text()), Map.entry("folded", FoldedText.column(message.folded())),
				Map.entry("sentAt", message.sentAt()), Map.entry("missing", message.missing().toArray(String[]::new)),
				Map.entry("mailId", Parameters.in(PostgresqlObjectId.UUID, message.mailId()))));
	}

	private Mono<Message> withFiles(Message message) {
		return withFiles(List.of(message)).map((messages) -> messages.get(0));
	}

	private Mono<List<Message>> withFiles(List<Message> messages) {
		return this.attachments.ofMessages(messages.stream().map(Message::id).toList())
			.map((files) -> messages.stream()
				.map((each) -> each.with(files.getOrDefault(each.id(), List.of())))
				.toList())
			.flatMap(this::withoutWhatCame);
	}

	/** Asks only where something is missing, which is seldom. */
	private Mono<List<Message>> withoutWhatCame(List<Message> messages) {
		List<UUID> lacking = messages.stream().filter((each) -> !each.missing().isEmpty()).map(Message::id).toList();
		return lacking.isEmpty() ? Mono.just(messages)
				: this.attachments.namesSinceMessages(lacking)
					.map((names) -> messages.stream()
						.map((each) -> each.missingAllBut(names.getOrDefault(each.id(), List.of())))
						.toList());
	}

	private static Message read(Readable row) {
		return new Message(Objects.requireNonNull(row.get("id", UUID.class)),
				Message.Author.labelled(Tickets.text(row, "author")), Tickets.text(row, "name"),
				row.get("author_address", String.class), Tickets.text(row, "text"), FoldedText.read(row),
				Objects.requireNonNull(row.get("sent_at", Instant.class)), List.of(),
				Tickets.texts(row, "missing_attachments"), row.get("mail_id", UUID.class));
	}

}

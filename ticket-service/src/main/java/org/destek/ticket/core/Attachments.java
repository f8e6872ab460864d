package org.destek.ticket.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.ticket.insert.RowInsert;

/** Which files belong to which message or internal note; each to one of them alone. */
@Repository
public class Attachments {

	private final DatabaseClient database;

	Attachments(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Adds the files of a message, in the caller's transaction.
	 * @param messageId the message
	 * @param files its files, in its writer's order
	 * @return completes when they are added; with a {@link TakenAttachmentException} when
	 * one already belongs to something
	 */
	public Mono<Void> addToMessage(UUID messageId, List<Attachment> files) {
		return inOrderOfIds(files, (position) -> add(messageId, null, position, files.get(position)));
	}

	/**
	 * How the files of a message are written. One that already belongs to something is a
	 * violated constraint: the statement writes nothing.
	 * @param messageId the message
	 * @param files its files, in its writer's order
	 * @return their rows, written in the order of their ids
	 */
	public static RowInsert rowsOfMessage(UUID messageId, List<Attachment> files) {
		return new RowInsert("""
				insert into attachment (id, message_id, position, name, size, media_type, sha256)
				select file.id, :messageId, file.number - 1, file.name, file.size, file.media_type, file.sha256
				  from %s, unnest(:fileIds, :fileNames, :fileSizes, :fileTypes, :fileDigests) with ordinality
				       as file (id, name, size, media_type, sha256, number)
				 order by file.id""",
				Map.of("messageId", messageId, "fileIds", files.stream().map(Attachment::id).toArray(UUID[]::new),
						"fileNames", texts(files, Attachment::name), "fileSizes",
						files.stream().map(Attachment::size).toArray(Long[]::new), "fileTypes",
						texts(files, Attachment::mediaType), "fileDigests", texts(files, Attachment::sha256)));
	}

	private static String[] texts(List<Attachment> files, Function<Attachment, String> text) {
		return files.stream().map(text).toArray(String[]::new);
	}

	/**
	 * Adds the files of an internal note, in the caller's transaction.
	 * @param noteId the note
	 * @param files its files, in its writer's order
	 * @return completes when they are added; with a {@link TakenAttachmentException} when
	 * one already belongs to something
	 */
	public Mono<Void> addToNote(UUID noteId, List<Attachment> files) {
		return inOrderOfIds(files, (position) -> add(null, noteId, position, files.get(position)));
	}

	/**
	 * The files of several messages, all in one question to the database.
	 * @param messageIds the messages
	 * @return the files of each that has some, in its writer's order
	 */
	public Mono<Map<UUID, List<Attachment>>> ofMessages(Collection<UUID> messageIds) {
		return byOwner("message_id", messageIds);
	}

	/**
	 * The files of several internal notes, all in one question to the database.
	 * @param noteIds the notes
	 * @return the files of each that has some, in its writer's order
	 */
	public Mono<Map<UUID, List<Attachment>>> ofNotes(Collection<UUID> noteIds) {
		return byOwner("note_id", noteIds);
	}

	/**
	 * Which uploads already belong to something.
	 * @param ids the uploads in question
	 * @return those that do
	 */
	public Flux<UUID> taken(Collection<UUID> ids) {
		return this.database.sql("select id from attachment where id = any(:ids)")
			.bind("ids", ids.toArray(UUID[]::new))
			.map((row) -> Objects.requireNonNull(row.get("id", UUID.class)))
			.all();
	}

	/** Whether a file is a message's or a note's of this ticket. */
	public Mono<Boolean> belongs(UUID file, UUID ticketId) {
		return this.database.sql("""
				select exists (
				    select from attachment
				    left join message on message.id = attachment.message_id
				    left join note on note.id = attachment.note_id
				    where attachment.id = :file and coalesce(message.ticket_id, note.ticket_id) = :ticketId)
				""")
			.bind("file", file)
			.bind("ticketId", ticketId)
			.map((row) -> Objects.requireNonNull(row.get(0, Boolean.class)))
			.one();
	}

	/**
	 * The files that the same side of the counter sent after several messages.
	 * @param messageIds the messages
	 * @return the names of the files that came after each of them, if any
	 */
	Mono<Map<UUID, List<String>>> namesSinceMessages(Collection<UUID> messageIds) {
		return namesSince("""
				select earlier.id as owner, attachment.name
				from message as earlier
				join message as later on later.ticket_id = earlier.ticket_id and later.author = earlier.author
				    and (later.sent_at, later.sequence) > (earlier.sent_at, earlier.sequence)
				join attachment on attachment.message_id = later.id
				where earlier.id = any(:ids)
				""", messageIds);
	}

	/**
	 * The files that came with later notes.
	 * @param noteIds the notes
	 * @return the names of the files that came after each of them, if any
	 */
	public Mono<Map<UUID, List<String>>> namesSinceNotes(Collection<UUID> noteIds) {
		return namesSince("""
				select earlier.id as owner, attachment.name
				from note as earlier
				join note as later on later.ticket_id = earlier.ticket_id
				    and (later.added_at, later.sequence) > (earlier.added_at, earlier.sequence)
				join attachment on attachment.note_id = later.id
				where earlier.id = any(:ids)
				""", noteIds);
	}

	private Mono<Map<UUID, List<String>>> namesSince(String sql, Collection<UUID> ids) {
		return this.database.sql(sql)
			.bind("ids", ids.toArray(UUID[]::new))
			.map((row) -> Map.entry(Objects.requireNonNull(row.get("owner", UUID.class)), Tickets.text(row, "name")))
			.all()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	private Mono<Map<UUID, List<Attachment>>> byOwner(String column, Collection<UUID> ids) {
		return this.database.sql("""
				select %1$s as owner, id, name, size, media_type, sha256
				from attachment
				where %1$s = any(:ids)
				order by position
				""".formatted(column))
			.bind("ids", ids.toArray(UUID[]::new))
			.map((row) -> Map.entry(Objects.requireNonNull(row.get("owner", UUID.class)), read(row)))
			.all()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/** So that two who name the same files never wait in a circle. */
	private static Mono<Void> inOrderOfIds(List<Attachment> files, Function<Integer, Mono<Void>> add) {
		List<Integer> positions = IntStream.range(0, files.size())
			.boxed()
			.sorted(Comparator.comparing((position) -> files.get(position).id()))
			.toList();
		return Flux.fromIterable(positions).concatMap(add).then();
	}

	private Mono<Void> add(@Nullable UUID messageId, @Nullable UUID noteId, int position, Attachment file) {
		return this.database.sql("""
				insert into attachment (id, message_id, note_id, position, name, size, media_type, sha256)
				values (:id, :messageId, :noteId, :position, :name, :size, :mediaType, :sha256)
				on conflict do nothing
				""")
			.bind("id", file.id())
			.bind("messageId", Parameters.in(PostgresqlObjectId.UUID, messageId))
			.bind("noteId", Parameters.in(PostgresqlObjectId.UUID, noteId))
			.bind("position", position)
			.bind("name", file.name())
			.bind("size", file.size())
			.bind("mediaType", file.mediaType())
			.bind("sha256", file.sha256())
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new TakenAttachmentException(file.id())))
			.then();
	}

	private static Attachment read(Readable row) {
		return new Attachment(Objects.requireNonNull(row.get("id", UUID.class)), Tickets.text(row, "name"),
				Objects.requireNonNull(row.get("size", Long.class)), Tickets.text(row, "media_type"),
				Tickets.text(row, "sha256"));
	}

}

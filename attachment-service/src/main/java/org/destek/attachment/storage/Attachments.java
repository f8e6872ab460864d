package org.destek.attachment.storage;

import java.time.Clock;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import static java.util.Objects.requireNonNull;

/** The files that were received whole and have been neither taken back nor removed. */
@Repository
public class Attachments {

	private final DatabaseClient database;

	private final FileStore files;

	private final Clock clock;

	Attachments(DatabaseClient database, FileStore files, Clock clock) {
		this.database = database;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * Finds a file's row.
	 * @param id the file's id
	 * @return the row; empty when unknown, still arriving, taken back or removed
	 */
	public Mono<Attachment> find(UUID id) {
		return this.database.sql("""
				select id, name, size, media_type, sha256, ticket_id from attachment
				where id = :id and received_at is not null and taken_back_at is null and removed_at is null
				""").bind("id", id).map(Attachments::attachmentOf).one();
	}

	/**
	 * Takes a file back, unless a ticket has claimed it: from then on it cannot be found.
	 * It stays, for a ticket whose event is still on its way may claim it yet.
	 * @param id the file's id
	 * @return whether it was there to take back
	 */
	public Mono<Boolean> takeBack(UUID id) {
		return this.database.sql("""
				update attachment set taken_back_at = :now
				where id = :id and ticket_id is null and received_at is not null
				  and taken_back_at is null and removed_at is null
				""").bind("id", id).bind("now", this.clock.instant()).fetch().rowsUpdated().map((rows) -> rows > 0);
	}

	/**
	 * Removes what is left of a file that was given up: the file, then its row, so that
	 * whatever interrupts this can be done again from the row.
	 * @param id the file's id
	 * @return when both are gone
	 */
	public Mono<Void> erase(UUID id) {
		return this.files.remove(id)
			.then(this.database.sql("delete from attachment where id = :id and removed_at is not null")
				.bind("id", id)
				.then());
	}

	private static Attachment attachmentOf(Readable row) {
		return new Attachment(requireNonNull(row.get("id", UUID.class)), requireNonNull(row.get("name", String.class)),
				requireNonNull(row.get("size", Long.class)), requireNonNull(row.get("media_type", String.class)),
				requireNonNull(row.get("sha256", String.class)), row.get("ticket_id", UUID.class));
	}

}

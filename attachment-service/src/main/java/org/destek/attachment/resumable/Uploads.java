package org.destek.attachment.resumable;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

import org.destek.attachment.resumable.Upload.KeptFile;
import org.destek.attachment.storage.Attachment;
import org.destek.attachment.upload.FileName;

import static java.util.Objects.requireNonNull;

/** The uploads that can go on, or ended not long ago. */
@Repository
class Uploads {

	private final DatabaseClient database;

	private final Clock clock;

	Uploads(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	Mono<Void> insert(UploadAddress address, UUID fileId, FileName name, @Nullable Long length, Instant expiresAt) {
		GenericExecuteSpec insert = this.database.sql("""
				insert into upload (address, attachment_id, name, length, active_at, expires_at)
				values (:address, :file, :name, :length, :now, :expiresAt)
				""")
			.bind("address", address.digest())
			.bind("file", fileId)
			.bind("name", name.text())
			.bind("now", this.clock.instant())
			.bind("expiresAt", expiresAt);
		return withLength(insert, length).then();
	}

	/**
	 * Finds an upload and puts a request in the place of the one before it, which from
	 * now on can say no more how much arrived, on whichever copy of the service it runs.
	 * @param address where
	 * @param writer which request
	 * @return the upload; empty when unknown, expired, cancelled, or its file taken back
	 */
	Mono<Upload> claim(UploadAddress address, UUID writer) {
		return this.database.sql("""
				update upload set writer = :writer
				from attachment as file
				where address = :address and file.id = attachment_id and expires_at > :now
				  and file.removed_at is null and file.taken_back_at is null
				returning attachment_id, device, upload.name, length, received, active_at, expires_at, received_at,
				          file.size, file.name as kept_name, media_type, sha256, ticket_id
				""")
			.bind("address", address.digest())
			.bind("writer", writer)
			.bind("now", this.clock.instant())
			.map(Uploads::uploadOf)
			.one();
	}

	/**
	 * Makes an upload count with all that its sender announced.
	 * @param fileId the file that it becomes
	 * @param length how large that is; null when unsaid
	 * @return when written
	 */
	Mono<Void> activate(UUID fileId, @Nullable Long length) {
		GenericExecuteSpec update = this.database.sql("""
				update upload set active_at = :now, length = coalesce(length, :length) where attachment_id = :file
				""").bind("now", this.clock.instant()).bind("file", fileId);
		return withLength(update, length).then();
	}

	/**
	 * Says how much is safe on the disk.
	 * @param fileId the file that it becomes
	 * @param writer the request that wrote it
	 * @param received how much
	 * @return the same; a {@link SupersededRequestException} when a newer request is at
	 * it, or the upload is gone
	 */
	Mono<Long> record(UUID fileId, UUID writer, long received) {
		return this.database.sql("""
				update upload set received = :received, active_at = :now
				where attachment_id = :file and writer = :writer and received <= :received
				""")
			.bind("received", received)
			.bind("now", this.clock.instant())
			.bind("file", fileId)
			.bind("writer", writer)
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(SupersededRequestException::new))
			.thenReturn(received);
	}

	/**
	 * Keeps the address of a file that is whole for as long as its receipt is good.
	 * @param fileId the file
	 * @param expiresAt until when
	 * @return when written
	 */
	Mono<Void> extend(UUID fileId, Instant expiresAt) {
		return this.database.sql("update upload set expires_at = :expiresAt where attachment_id = :file")
			.bind("expiresAt", expiresAt)
			.bind("file", fileId)
			.then();
	}

	/**
	 * Takes back that a file is whole whose bytes never came to their place: the service
	 * died in between.
	 * @param fileId the file
	 * @return when written
	 */
	Mono<Void> reopen(UUID fileId) {
		return this.database.sql("""
				update attachment set received_at = null where id = :file and ticket_id is null and removed_at is null
				""").bind("file", fileId).then();
	}

	/**
	 * Forgets an address; the file stays.
	 * @param address where
	 * @return when forgotten
	 */
	Mono<Void> forget(UploadAddress address) {
		return this.database.sql("delete from upload where address = :address")
			.bind("address", address.digest())
			.then();
	}

	/**
	 * Forgets the addresses of files that are whole, once their receipts are no longer
	 * good.
	 * @return when forgotten
	 */
	Mono<Void> forgetExpired() {
		return this.database.sql("""
				delete from upload using attachment
				where attachment.id = attachment_id and expires_at < :now and received_at is not null
				""").bind("now", this.clock.instant()).then();
	}

	/**
	 * Counts the uploads that are not complete.
	 * @return how many
	 */
	Mono<Long> unfinished() {
		return this.database.sql("""
				select count(*) from upload join attachment on attachment.id = attachment_id
				where received_at is null and ticket_id is null
				""").mapValue(Long.class).one();
	}

	private static GenericExecuteSpec withLength(GenericExecuteSpec statement, @Nullable Long length) {
		return (length != null) ? statement.bind("length", length) : statement.bindNull("length", Long.class);
	}

	private static Upload uploadOf(Readable row) {
		KeptFile kept = keptFileOf(row);
		long received = (kept != null) ? kept.file().size() : requireNonNull(row.get("received", Long.class));
		Long length = (kept != null) ? Long.valueOf(received) : row.get("length", Long.class);
		return new Upload(requireNonNull(row.get("attachment_id", UUID.class)), row.get("device", String.class),
				new FileName(requireNonNull(row.get("name", String.class))),
				requireNonNull(row.get("size", Long.class)), length, received,
				requireNonNull(row.get("active_at", Instant.class)),
				requireNonNull(row.get("expires_at", Instant.class)), kept);
	}

	private static @Nullable KeptFile keptFileOf(Readable row) {
		Instant receivedAt = row.get("received_at", Instant.class);
		if (receivedAt == null) {
			return null;
		}
		Attachment file = new Attachment(requireNonNull(row.get("attachment_id", UUID.class)),
				requireNonNull(row.get("kept_name", String.class)), requireNonNull(row.get("size", Long.class)),
				requireNonNull(row.get("media_type", String.class)), requireNonNull(row.get("sha256", String.class)),
				row.get("ticket_id", UUID.class));
		return new KeptFile(file, receivedAt);
	}

}

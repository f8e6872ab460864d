package org.destek.attachment.resumable;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.attachment.storage.FileStore;
import org.destek.attachment.upload.DiskSpace;
import org.destek.attachment.upload.FileName;
import org.destek.attachment.upload.Reservations;
import org.destek.attachment.upload.Sender;
import org.destek.attachment.upload.TooLargeException;
import org.destek.attachment.upload.UploadProperties;

/**
 * Begins an upload: reserves its room and gives it an address. One whose sender goes away
 * before it hears the address leaves nothing, for nobody could go on with it.
 */
@Component
class UploadCreation {

	private final Uploads uploads;

	private final Reservations reservations;

	private final DiskSpace disk;

	private final FileStore files;

	private final UploadAppend append;

	private final long maxSize;

	private final ResumableProperties properties;

	private final Clock clock;

	private final Supplier<UUID> ids = UUID::randomUUID;

	UploadCreation(Uploads uploads, Reservations reservations, DiskSpace disk, FileStore files, UploadAppend append,
			UploadProperties limits, ResumableProperties properties, Clock clock) {
		this.uploads = uploads;
		this.reservations = reservations;
		this.disk = disk;
		this.files = files;
		this.append = append;
		this.maxSize = limits.maxSize().toBytes();
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Begins an upload.
	 * @param request what the request says
	 * @param name the file's name
	 * @param sender who sends it
	 * @param content the file's first bytes, or all of them, or none
	 * @return where it goes on, and how it stands
	 */
	Mono<CreatedUpload> create(UploadRequest request, FileName name, Sender sender, Flux<DataBuffer> content) {
		Long length = request.lengthAfter(null);
		long least = request.leastLength(null);
		if (least > this.maxSize) {
			return Mono
				.error(() -> UploadFields.refusal(TooLargeException.declared(name, least, this.maxSize), this.maxSize));
		}
		UploadAddress address = UploadAddress.random();
		return Mono
			.usingWhen(reserve(address, name, sender, length),
					(fileId) -> this.append.append(address, request, content), (fileId) -> Mono.empty(),
					(fileId, ex) -> drop(fileId), this::drop)
			.map((upload) -> new CreatedUpload(address, upload));
	}

	private Mono<UUID> reserve(UploadAddress address, FileName name, Sender sender, @Nullable Long length) {
		UUID fileId = this.ids.get();
		Mono<Void> insert = Mono.defer(() -> this.uploads.insert(address, fileId, name, length,
				this.clock.instant().plus(this.properties.kept())));
		return this.disk.require()
			.then(Mono.defer(
					() -> this.reservations.reserve(fileId, sender, (length != null) ? length : this.maxSize, insert)));
	}

	private Mono<Void> drop(UUID fileId) {
		return this.files.remove(fileId).then(this.reservations.release(fileId));
	}

	/**
	 * An upload that has begun.
	 *
	 * @param address where it goes on
	 * @param upload how it stands
	 */
	record CreatedUpload(UploadAddress address, Upload upload) {
	}

}

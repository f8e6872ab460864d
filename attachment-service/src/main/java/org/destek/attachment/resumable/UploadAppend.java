package org.destek.attachment.resumable;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.attachment.NotFoundException;
import org.destek.attachment.ProblemException;
import org.destek.attachment.storage.FileStore;
import org.destek.attachment.upload.DiskSpace;
import org.destek.attachment.upload.Reservations;
import org.destek.attachment.upload.TooLargeException;
import org.destek.attachment.upload.UploadProperties;

/**
 * Goes on with an upload. Bytes are written as they come and made safe now and then;
 * however the request ends, what came of it counts.
 */
@Component
class UploadAppend {

	private static final Logger logger = LoggerFactory.getLogger(UploadAppend.class);

	/** Where Reactor looks for who hears of errors that come after a cancellation. */
	private static final String DROPPED_ERRORS = "reactor.onErrorDropped.local";

	/** A sender that goes away is told of twice: as a cancellation, and then as this. */
	private static final Consumer<Throwable> LATE = (ex) -> logger.debug("A sender went away", ex);

	private final Uploads uploads;

	private final UploadLocks locks;

	private final FileStore files;

	private final Reservations reservations;

	private final DiskSpace disk;

	private final UploadCompletion completion;

	private final ResumableMetrics metrics;

	private final UploadProperties limits;

	private final ResumableProperties properties;

	private final Clock clock;

	UploadAppend(Uploads uploads, UploadLocks locks, FileStore files, Reservations reservations, DiskSpace disk,
			UploadCompletion completion, ResumableMetrics metrics, UploadProperties limits,
			ResumableProperties properties, Clock clock) {
		this.uploads = uploads;
		this.locks = locks;
		this.files = files;
		this.reservations = reservations;
		this.disk = disk;
		this.completion = completion;
		this.metrics = metrics;
		this.limits = limits;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Appends to an upload, and completes it with its last bytes. Appending nothing to
	 * one that is complete gives its file again: its sender may not have heard.
	 * @param address where
	 * @param request what the request says
	 * @param content the bytes
	 * @return how the upload stands
	 */
	Mono<Upload> append(UploadAddress address, UploadRequest request, Flux<DataBuffer> content) {
		return this.locks.holding(address, (lock) -> append(address, request, content, lock))
			.contextWrite((context) -> context.put(DROPPED_ERRORS, LATE));
	}

	private Mono<Upload> append(UploadAddress address, UploadRequest request, Flux<DataBuffer> content,
			UploadLock lock) {
		UUID writer = UUID.randomUUID();
		return this.uploads.claim(address, writer)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap(this.completion::verified)
			.flatMap((upload) -> upload.isComplete() ? repeat(upload, request, content)
					: append(upload, request, content, writer, lock))
			.flatMap((upload) -> (request.completes() && !upload.isComplete()) ? complete(address, upload, writer)
					: Mono.just(upload));
	}

	/** Gives what was given before, when nothing is appended. */
	private static Mono<Upload> repeat(Upload upload, UploadRequest request, Flux<DataBuffer> content) {
		if (request.offset() != upload.received()) {
			return Mono.error(new OffsetMismatchException(upload.received(), request.offset()));
		}
		return content.filter((portion) -> portion.readableByteCount() > 0)
			.next()
			.flatMap((more) -> Mono.<Upload>error(new InconsistentLengthException()))
			.defaultIfEmpty(upload);
	}

	private Mono<Upload> append(Upload upload, UploadRequest request, Flux<DataBuffer> content, UUID writer,
			UploadLock lock) {
		if (request.offset() != upload.received()) {
			return Mono.error(new OffsetMismatchException(upload.received(), request.offset()));
		}
		Long length = request.lengthAfter(upload.length());
		long limit = this.limits.maxSize().toBytes();
		long least = request.leastLength(upload.length());
		if (least > limit) {
			return refuse(upload, TooLargeException.declared(upload.name(), least, limit));
		}
		UploadTransfer transfer = new UploadTransfer(this.files.unfinished(upload.fileId()),
				(size) -> this.uploads.record(upload.fileId(), writer, size), this.properties, this.clock);
		lock.settleWith(transfer.end());
		ReceivedBytes bytes = new ReceivedBytes(upload, length, limit, this.completion.partOf(upload));
		Flux<DataBuffer> timely = content.timeout(this.limits.idle());
		return makeRoom(upload, length).then(Mono.defer(() -> transfer.openAt(upload.received())))
			.flatMap((there) -> there ? write(transfer, lock.guard(timely), bytes) : lose(upload))
			.onErrorResume(bytes::refused, (ex) -> refuse(upload, (ProblemException) ex))
			.map((size) -> upload.withReceived(size, length));
	}

	private Mono<Long> write(UploadTransfer transfer, Flux<DataBuffer> content, ReceivedBytes bytes) {
		return transfer.write(content, bytes)
			.timeout(this.limits.atMost())
			.onErrorResume(UploadAppend::isCutOff,
					(ex) -> transfer.save().flatMap((size) -> Mono.error(new InterruptedUploadException(size, ex))));
	}

	/** An upload that was quiet for a while counts with less than it may become. */
	private Mono<Void> makeRoom(Upload upload, @Nullable Long length) {
		Mono<Void> activate = Mono.defer(() -> this.uploads.activate(upload.fileId(), length));
		boolean quiet = upload.activeAt().isBefore(this.clock.instant().minus(this.limits.untilQuiet()));
		Mono<?> room = quiet ? this.reservations.renew(upload.fileId(), upload.device(), upload.reserved(), activate)
				: activate;
		return this.disk.require().then(room).then();
	}

	private Mono<Upload> complete(UploadAddress address, Upload upload, UUID writer) {
		return this.completion.complete(upload)
			.then(Mono.fromRunnable(() -> this.metrics.completed(upload)))
			.then(Mono.defer(() -> this.uploads.claim(address, writer)))
			.switchIfEmpty(Mono.error(NotFoundException::new));
	}

	private <T> Mono<T> refuse(Upload upload, ProblemException refusal) {
		return this.completion.refuse(upload, refusal);
	}

	private <T> Mono<T> lose(Upload upload) {
		return this.completion.drop(upload).then(Mono.error(NotFoundException::new));
	}

	/** Whether the sender's side broke; what breaks on the disk has another name. */
	private static boolean isCutOff(Throwable ex) {
		return ex instanceof TimeoutException || ex instanceof IOException;
	}

}

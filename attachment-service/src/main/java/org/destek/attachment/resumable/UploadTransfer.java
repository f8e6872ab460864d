package org.destek.attachment.resumable;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.LongFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.attachment.storage.UnfinishedFile;

/**
 * The bytes of one request on their way to the disk: synced, and then recorded, now and
 * then and at the end. Only what is recorded is said to have arrived.
 */
final class UploadTransfer {

	private static final Logger logger = LoggerFactory.getLogger(UploadTransfer.class);

	private final UnfinishedFile file;

	private final LongFunction<Mono<Long>> recorder;

	private final ResumableProperties properties;

	private final Clock clock;

	private long savedSize;

	private Instant savedAt;

	private volatile boolean ended;

	UploadTransfer(UnfinishedFile file, LongFunction<Mono<Long>> recorder, ResumableProperties properties,
			Clock clock) {
		this.file = file;
		this.recorder = recorder;
		this.properties = properties;
		this.clock = clock;
		this.savedAt = clock.instant();
	}

	Mono<Boolean> openAt(long offset) {
		this.savedSize = offset;
		return this.file.openAt(offset);
	}

	/** Writes to the end of the content, and says how much is safe then. */
	Mono<Long> write(Flux<DataBuffer> content, Consumer<ByteBuffer> witness) {
		return this.file.append(content, witness)
			.filter(this::isDue)
			.concatMap((size) -> save(), 1)
			.then(Mono.defer(this::save))
			.doOnNext((size) -> this.ended = true);
	}

	private boolean isDue(long size) {
		Instant now = this.clock.instant();
		boolean due = size - this.savedSize >= this.properties.checkpointSize().toBytes()
				|| !now.isBefore(this.savedAt.plus(this.properties.checkpointTime()));
		if (due) {
			this.savedSize = size;
			this.savedAt = now;
		}
		return due;
	}

	/** Makes safe what was written so far, and says how much that is. */
	Mono<Long> save() {
		return this.file.sync().flatMap(this.recorder::apply);
	}

	/**
	 * Makes safe what a request that was cut off has brought, and lets go of the file.
	 */
	Mono<Void> end() {
		return Mono.defer(() -> this.ended ? Mono.empty() : save())
			.onErrorResume(SupersededRequestException.class, (ex) -> Mono.empty())
			.doOnError((ex) -> logger.warn("What came last of an upload is not safe", ex))
			.onErrorComplete()
			.then(this.file.close());
	}

}

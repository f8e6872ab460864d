package org.destek.attachment.resumable;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The right of one request to work on an upload. A newer request ends the bytes of this
 * one, and has its turn as soon as what came of them is settled.
 */
final class UploadLock {

	private final Sinks.Empty<Void> superseded = Sinks.empty();

	private final Sinks.Empty<Void> released = Sinks.empty();

	private volatile @Nullable UploadLock older;

	private volatile boolean done;

	private volatile Mono<?> settlement = Mono.empty();

	UploadLock(@Nullable UploadLock older) {
		this.older = older;
	}

	@Nullable UploadLock older() {
		return this.older;
	}

	/** When the older request is done; from then on it is forgotten. */
	Mono<Void> whenFree() {
		UploadLock before = this.older;
		return (before != null) ? before.whenReleased().doOnSuccess((done) -> this.older = null) : Mono.empty();
	}

	/** A request that gave up while it waited does not let the next one pass early. */
	private Mono<Void> whenReleased() {
		return Mono.defer(this::whenFree).then(this.released.asMono());
	}

	/** Ends the bytes of this request. */
	void supersede() {
		this.superseded.tryEmitError(new SupersededRequestException());
	}

	/** Bytes, until a newer request comes. */
	Flux<DataBuffer> guard(Flux<DataBuffer> content) {
		return content.takeUntilOther(this.superseded.asMono());
	}

	/** What is done before the next request has its turn, however this one ends. */
	void settleWith(Mono<?> act) {
		this.settlement = act;
	}

	Mono<?> settlement() {
		return this.settlement;
	}

	void release() {
		this.done = true;
		this.released.tryEmitEmpty();
	}

	boolean isReleased() {
		return this.done;
	}

}

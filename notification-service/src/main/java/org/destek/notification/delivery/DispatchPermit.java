package org.destek.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The right to take due notices: one sender has it at a time. A sender that waits long
 * for the server passes it on, and finishes what it has begun.
 */
class DispatchPermit {

	private final Clock clock;

	private final Sinks.Empty<Void> over = Sinks.empty();

	private volatile boolean passed;

	private volatile boolean sent;

	private volatile @Nullable Instant stoppedAt;

	DispatchPermit(Clock clock) {
		this.clock = clock;
	}

	/** Lets the next begin. */
	void pass() {
		this.passed = true;
		this.over.tryEmitEmpty();
	}

	boolean isOver() {
		return this.passed;
	}

	/** Completes once the next may begin. */
	Mono<Void> over() {
		return this.over.asMono();
	}

	/** Says that the server took a mail. */
	void sent() {
		this.sent = true;
	}

	boolean hasSent() {
		return this.sent;
	}

	/** Says that no further mail is to be begun. */
	void stop() {
		this.stoppedAt = this.clock.instant();
	}

	boolean isStopping() {
		return this.stoppedAt != null;
	}

	boolean hasStoppedFor(Duration time) {
		Instant since = this.stoppedAt;
		return since != null && !this.clock.instant().isBefore(since.plus(time));
	}

}

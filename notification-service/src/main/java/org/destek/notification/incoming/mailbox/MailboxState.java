package org.destek.notification.incoming.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What is known of one mailbox: whether it is read, and how far. */
final class MailboxState {

	private final Clock clock;

	private final Instant begun;

	private volatile boolean connected;

	private volatile @Nullable String trouble;

	private volatile @Nullable Instant lastRead;

	private volatile @Nullable Place place;

	MailboxState(Clock clock) {
		this.clock = clock;
		this.begun = clock.instant();
	}

	void connected() {
		this.connected = true;
		this.trouble = null;
	}

	void read(Place upTo) {
		this.place = upTo;
		this.lastRead = this.clock.instant();
	}

	/** Never the server's words: they may quote addresses. */
	void broken(Throwable failure) {
		this.connected = false;
		this.trouble = failure.getClass().getSimpleName();
	}

	void released() {
		this.connected = false;
	}

	boolean isConnected() {
		return this.connected;
	}

	@Nullable String trouble() {
		return this.trouble;
	}

	@Nullable Instant lastRead() {
		return this.lastRead;
	}

	@Nullable Place place() {
		return this.place;
	}

	/** How long nothing was heard of the mailbox; from the start on, when never. */
	Duration age() {
		Instant read = this.lastRead;
		return Duration.between((read != null) ? read : this.begun, this.clock.instant());
	}

}

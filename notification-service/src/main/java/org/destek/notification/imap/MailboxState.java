package org.destek.notification.imap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What is known of one mailbox: whether it is read, and how far. */
final class MailboxState {

	private final Clock clock;

	private final Instant begun;

	private volatile boolean connected;

	private volatile @Nullable MailboxFault fault;

	private volatile int repeats;

	private volatile @Nullable Instant lastRead;

	private volatile @Nullable MailboxPosition position;

	MailboxState(Clock clock) {
		this.clock = clock;
		this.begun = clock.instant();
	}

	void connected() {
		this.connected = true;
	}

	void read(MailboxPosition upTo) {
		this.position = upTo;
		this.lastRead = this.clock.instant();
		this.fault = null;
	}

	/**
	 * Remembers what is wrong.
	 * @param news what it is; never the server's words, which may quote addresses
	 * @return how often in a row it was the same before
	 */
	int broken(MailboxFault news) {
		int before = (news == this.fault) ? this.repeats + 1 : 0;
		this.connected = false;
		this.fault = news;
		this.repeats = before;
		return before;
	}

	void released() {
		this.connected = false;
	}

	boolean isConnected() {
		return this.connected;
	}

	@Nullable MailboxFault fault() {
		return this.fault;
	}

	@Nullable Instant lastRead() {
		return this.lastRead;
	}

	@Nullable MailboxPosition position() {
		return this.position;
	}

	/** How long nothing was heard of the mailbox; from the start on, when never. */
	Duration age() {
		Instant read = this.lastRead;
		return Duration.between((read != null) ? read : this.begun, this.clock.instant());
	}

}

package org.destek.notification.inbound.store;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A mail that is kept and not yet decided.
 *
 * @param id its id
 * @param arrival its number in the order of arrival
 * @param mailbox where it came in
 * @param size in bytes
 * @param receivedAt when it was kept
 * @param attempts how often reading was begun and did not end in order
 * @param released whether operations let it out of the quarantine
 * @param scheduledAt when the throttle lets it have its effect; none before it was read
 * @param files what became of its files so far, as JSON
 */
public record StoredMail(UUID id, long arrival, String mailbox, long size, Instant receivedAt, int attempts,
		boolean released, @Nullable Instant scheduledAt, @Nullable String files) {

	private static final long LIGHTEST = 4_096;

	private static final long HEAVIEST = 1024 * 1024;

	/**
	 * What it takes of the memory while it is read, in octets: its files stay outside.
	 */
	public long weight() {
		return Math.max(LIGHTEST, Math.min(HEAVIEST, this.size));
	}

	public StoredMail withScheduledAt(Instant scheduledAt) {
		return new StoredMail(this.id, this.arrival, this.mailbox, this.size, this.receivedAt, this.attempts,
				this.released, scheduledAt, this.files);
	}

}

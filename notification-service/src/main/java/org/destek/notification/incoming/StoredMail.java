package org.destek.notification.incoming;

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
 * @param turnAt its turn among those of its sender or ticket; none before it was read
 * @param files what became of its files so far, as JSON
 */
record StoredMail(UUID id, long arrival, String mailbox, long size, Instant receivedAt, int attempts, boolean released,
		@Nullable Instant turnAt, @Nullable String files) {

	private static final long LIGHTEST = 4_096;

	private static final long HEAVIEST = 1024 * 1024;

	/**
	 * What it takes of the memory while it is read, in octets: its files stay outside.
	 */
	long weight() {
		return Math.max(LIGHTEST, Math.min(HEAVIEST, this.size));
	}

	StoredMail withTurn(Instant turn) {
		return new StoredMail(this.id, this.arrival, this.mailbox, this.size, this.receivedAt, this.attempts,
				this.released, turn, this.files);
	}

}

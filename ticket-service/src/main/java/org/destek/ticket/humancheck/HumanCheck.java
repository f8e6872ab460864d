package org.destek.ticket.humancheck;

import java.time.Instant;
import java.util.UUID;

/**
 * What a human check's id holds, sealed; also the seed of how it is drawn, so that asking
 * again shows the very same picture.
 *
 * @param digits the answer
 * @param expiresAt from when on it is no longer good
 * @param nonce what is remembered of it once it is used
 */
record HumanCheck(String digits, Instant expiresAt, UUID nonce) {

	static final int LENGTH = 5;

	long seed() {
		return this.nonce.getMostSignificantBits() ^ this.nonce.getLeastSignificantBits();
	}

	@Override
	public String toString() {
		return "HumanCheck[expiresAt=" + this.expiresAt + "]";
	}

}

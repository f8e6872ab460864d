package org.destek.ticket.code;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A code that is being waited for; the code itself is computed from the id.
 *
 * @param id the challenge, drawn at random
 * @param purpose what is to be proved
 * @param about what it was opened for
 * @param holder who alone may redeem it; null for anybody
 * @param ticketId the ticket; null when it is about none
 * @param address the mailbox to which the code went
 * @param openedAt when it was asked for
 * @param expiresAt from when on its code is no longer good
 */
public record CodeChallenge(UUID id, CodePurpose purpose, UUID about, @Nullable String holder, @Nullable UUID ticketId,
		String address, Instant openedAt, Instant expiresAt) {
}

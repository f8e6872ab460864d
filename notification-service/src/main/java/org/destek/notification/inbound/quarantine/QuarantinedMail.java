package org.destek.notification.inbound.quarantine;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A mail that operations are to decide; no word of it, and no more of its sender than the
 * domain.
 *
 * @param id its id
 * @param mailbox where it came in
 * @param reason why it is here
 * @param senderDomain where it says it comes from, when that could be read
 * @param receivedAt when it came
 * @param size in bytes
 * @param original a link to the mail as it came, for an hour
 */
record QuarantinedMail(UUID id, String mailbox, String reason, @Nullable String senderDomain, Instant receivedAt,
		long size, String original) {
}

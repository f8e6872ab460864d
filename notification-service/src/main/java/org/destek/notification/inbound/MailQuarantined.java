package org.destek.notification.inbound;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person's mail waits for operations: the event's data.
 *
 * @param mailId the mail
 * @param sender who the mail says it is from
 * @param subject its subject; none where somebody else may have written it
 * @param reason why it waits
 * @param receivedAt when it came
 */
record MailQuarantined(UUID mailId, ClaimedSender sender, @Nullable String subject, String reason, Instant receivedAt) {
}

package org.destek.notification.bounce;

import org.jspecify.annotations.Nullable;

/**
 * A mail provider tells that a recipient called one of our mails unwanted (RFC 5965).
 *
 * @param originalMessageId the Message-ID of that mail, angle brackets included
 * @param originalSender its envelope sender
 */
public record Complaint(@Nullable String originalMessageId, @Nullable String originalSender) {
}

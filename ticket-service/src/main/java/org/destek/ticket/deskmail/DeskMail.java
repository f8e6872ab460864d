package org.destek.ticket.deskmail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Attachment;

/**
 * A mail that asks for something.
 *
 * @param mailId the mail
 * @param messageId its Message-ID; null when it has none
 * @param subject its subject
 * @param text what stands below the command, perhaps nothing
 * @param files its files
 * @param receivedAt when it came
 */
public record DeskMail(UUID mailId, @Nullable String messageId, @Nullable String subject, String text,
		List<Attachment> files, Instant receivedAt) {
}

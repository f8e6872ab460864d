package org.destek.notification.inbound;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.inbound.attachment.RefusedFile;
import org.destek.notification.inbound.attachment.UploadedFile;

/**
 * A request came by mail: the event's data.
 *
 * @param mailId the mail
 * @param topic the mailbox's topic
 * @param sender who the mail says it is from
 * @param subject its subject
 * @param text what was written
 * @param language {@code tr} or {@code en}
 * @param attachments files that were taken
 * @param refusedFiles files that were not
 * @param receivedAt when it came
 */
record RequestMailed(UUID mailId, String topic, ClaimedSender sender, @Nullable String subject, String text,
		String language, List<UploadedFile> attachments, List<RefusedFile> refusedFiles, Instant receivedAt) {
}

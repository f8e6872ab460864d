package org.destek.notification.inbound;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.inbound.attachment.RefusedFile;
import org.destek.notification.inbound.attachment.UploadedFile;

/**
 * A mail that answers nothing begins like a command: the event's data.
 *
 * @param mailId the mail
 * @param messageId its Message-ID; null when it has none that can be written
 * @param topic the mailbox's topic; null when that takes no requests
 * @param sender who the mail says it is from
 * @param authentication whether a trusted server calls the sender genuine
 * @param released whether operations let it out of the quarantine
 * @param word the command, without its hash
 * @param argument what stands behind it
 * @param inText whether it stands in the text's first line
 * @param subject its subject
 * @param text all that was written
 * @param language {@code tr} or {@code en}
 * @param attachments files that were taken
 * @param refusedFiles files that were not
 * @param receivedAt when it came
 */
record CommandMailed(UUID mailId, @Nullable String messageId, @Nullable String topic, ClaimedSender sender,
		String authentication, boolean released, String word, @Nullable String argument, boolean inText,
		@Nullable String subject, String text, String language, List<UploadedFile> attachments,
		List<RefusedFile> refusedFiles, Instant receivedAt) {
}

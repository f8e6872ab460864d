package org.destek.notification.inbound;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.inbound.attachment.RefusedFile;
import org.destek.notification.inbound.attachment.UploadedFile;
import org.destek.notification.replytext.FoldedText;

/**
 * A mail came to a good reply address: the event's data.
 *
 * @param mailId the mail
 * @param ticketId the ticket
 * @param code its code
 * @param role what the reply address was given for
 * @param recipient to whom it was given
 * @param sender who the mail says it is from
 * @param authentication what a trusted server says of the sender
 * @param text what was newly written
 * @param folded what else the mail holds
 * @param command what its first or last line asks for
 * @param attachments files that were taken
 * @param refusedFiles files that were not
 * @param noticeAt when the notice that is answered was planned
 * @param released whether operations let it out of the quarantine
 * @param receivedAt when it came
 */
record ReplyReceived(UUID mailId, UUID ticketId, String code, String role, String recipient, ClaimedSender sender,
		String authentication, String text, List<FoldedText> folded, @Nullable Asked command,
		List<UploadedFile> attachments, List<RefusedFile> refusedFiles, @Nullable Instant noticeAt, boolean released,
		Instant receivedAt) {

	/**
	 * What a line asks for.
	 *
	 * @param act the act
	 * @param argument what it is about
	 * @param word as it was written
	 */
	record Asked(String act, @Nullable String argument, String word) {
	}

}

package org.destek.ticket.inboundmail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.FoldedText;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.event.CommandAnswered.RefusedFile;
import org.destek.ticket.event.ReplyCommand;
import org.destek.ticket.event.ReplyHeld.Sender;
import org.destek.ticket.mailreply.MailedReply;

/**
 * A mail that came to a good reply address, as notification-service publishes it.
 *
 * @param mailId the mail
 * @param ticketId the ticket that its reply address was given for
 * @param role the side of the counter that it was given to
 * @param recipient to whom it was given
 * @param sender who the mail says it is from
 * @param authentication whether a server that we trust calls the sender genuine
 * @param text what was newly written
 * @param folded what else the mail holds; null in events from before they had it
 * @param command what its first or last line asks for
 * @param attachments its files
 * @param refusedFiles files of the mail that were not taken
 * @param noticeAt when the mail that it answers was made; null when nobody knows
 * @param released whether operations let it out of the quarantine
 */
record ReplyReceived(UUID mailId, UUID ticketId, Author role, String recipient, Sender sender, String authentication,
		String text, @Nullable List<FoldedText> folded, @Nullable ReplyCommand command, List<Attachment> attachments,
		List<RefusedFile> refusedFiles, @Nullable Instant noticeAt, boolean released) {

	static final String TYPE = "reply-received.v1";

	List<FoldedText> foldedTexts() {
		return (this.folded != null)
				? this.folded.stream().map((each) -> new FoldedText(each.after(), TypedText.text(each.text()))).toList()
				: List.of();
	}

	MailedReply mailed() {
		return new MailedReply(this.mailId, TypedText.text(this.text), foldedTexts(), this.command, this.attachments,
				this.refusedFiles);
	}

}

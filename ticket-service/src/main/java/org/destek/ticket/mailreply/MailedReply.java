package org.destek.ticket.mailreply;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.FoldedText;
import org.destek.ticket.event.CommandAnswered.RefusedFile;
import org.destek.ticket.event.ReplyCommand;
import org.destek.ticket.heldreply.HeldReply;

/**
 * What a mail that is believed says.
 *
 * @param mailId the mail
 * @param text what was newly written, perhaps nothing
 * @param folded what else the mail holds
 * @param command what its first or last line asks for; null: nothing
 * @param files its files
 * @param refusedFiles files of the mail that were not taken
 */
public record MailedReply(UUID mailId, String text, List<FoldedText> folded, @Nullable ReplyCommand command,
		List<Attachment> files, List<RefusedFile> refusedFiles) {

	static MailedReply of(HeldReply held) {
		return new MailedReply(held.mailId(), held.text(), held.folded(), held.command(), held.files(),
				held.refusedFiles());
	}

	/**
	 * Whether somebody wrote to the other side of the counter.
	 * @return false for internal notes and what only does something with the ticket
	 */
	public boolean isAnswer() {
		return !isEmpty() && (this.command == null || this.command.act() == ReplyCommand.Act.WAIT
				|| this.command.act() == ReplyCommand.Act.CLOSE);
	}

	/**
	 * The same with nothing folded, to begin a new request with.
	 * @return a mail whose text holds all
	 */
	public MailedReply unfolded() {
		return new MailedReply(this.mailId, FoldedText.unfolded(this.text, this.folded), List.of(), this.command,
				this.files, this.refusedFiles);
	}

	boolean isEmpty() {
		return this.text.isBlank() && this.files.isEmpty();
	}

}

package org.destek.ticket.heldreply;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.FoldedText;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.event.CommandAnswered.RefusedFile;
import org.destek.ticket.event.ReplyCommand;
import org.destek.ticket.event.ReplyHeld.Sender;

/**
 * A reply by mail that was not believed.
 *
 * @param id its id
 * @param ticketId the ticket
 * @param mailId the mail
 * @param role the side of the counter that its reply address was given to
 * @param recipient who can release it: to whom the reply address was given, unless they
 * had nothing to do with the ticket any more
 * @param sender who the mail says it is from
 * @param text what was written
 * @param folded what else the mail holds, shown when a reader asks for it
 * @param command what is to be done once it is released; null: it is an answer
 * @param files its files
 * @param refusedFiles files of the mail that were not taken
 * @param reason why it is held
 * @param answeredBy who answered meanwhile; null unless it is raced
 * @param heldAt since when
 */
public record HeldReply(UUID id, UUID ticketId, UUID mailId, Author role, String recipient, Sender sender, String text,
		List<FoldedText> folded, @Nullable ReplyCommand command, List<Attachment> files, List<RefusedFile> refusedFiles,
		Reason reason, @Nullable String answeredBy, Instant heldAt) {

	/**
	 * What is done besides once it is released: who releases it must have seen that.
	 * @return the command as it was written; null when there is none
	 */
	public @Nullable String commandLine() {
		return (this.command != null) ? this.command.line() : null;
	}

	/** Why a reply is not believed. */
	public enum Reason {

		/** Nobody whom the recipient's entry names. */
		UNKNOWN_SENDER,

		/** A mail server we trust says that the sender is forged. */
		UNAUTHENTICATED,

		/** Another of the office answered meanwhile. */
		RACED;

		@JsonValue
		public String label() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		static Reason labelled(String label) {
			return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
		}

	}

}

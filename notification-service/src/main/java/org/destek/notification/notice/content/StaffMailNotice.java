package org.destek.notification.notice.content;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a member of staff is told of their own mail, or of a link that they asked for. */
public sealed interface StaffMailNotice extends StaffNotice {

	/**
	 * A reply to the reader's address, or to that of one they stand in for, was not
	 * believed.
	 *
	 * @param topic the topic's name in the reader's language
	 * @param subject the ticket's subject
	 * @param sender the address that it came from
	 * @param text what it says
	 * @param reason as in {@code reply-held.v1}
	 * @param answeredBy who answered meanwhile, when that is the reason
	 * @param insteadOf the address that was asked before; none when that is the reader's
	 */
	record ReplyHeld(String topic, String subject, String sender, String text, String reason,
			@Nullable String answeredBy, @Nullable String insteadOf) implements StaffMailNotice {

		public ReplyHeld {
			subject = IdentityNumbers.mask(subject);
			text = IdentityNumbers.mask(text);
		}

		/**
		 * How the reader is asked.
		 * @return the end of the keys of the words
		 */
		public String manner() {
			return (this.insteadOf != null) ? ".stand-in" : "raced".equals(this.reason) ? ".raced" : "";
		}

	}

	/**
	 * What became of a command, or of files, in the reader's mail.
	 *
	 * @param topic the topic's name in the reader's language
	 * @param subject the ticket's subject
	 * @param act what was asked for, as in {@code command-answered.v1}
	 * @param reason why it was refused; none when it was done
	 * @param argument what stood after the command, or the unknown word itself
	 * @param person who has the ticket now
	 * @param kept whether the text was kept as a note
	 * @param choices what could have been written instead; for help: the topics that the
	 * ticket could go to
	 * @param moreChoices how many more there are; 0 for none, which is what notices from
	 * before it was told mean
	 * @param refusedFiles files that were not taken
	 */
	record CommandAnswered(String topic, String subject, String act, @Nullable String reason, @Nullable String argument,
			@Nullable String person, boolean kept, List<String> choices, @Nullable Integer moreChoices,
			List<RefusedFile> refusedFiles) implements StaffMailNotice {

		public CommandAnswered {
			subject = IdentityNumbers.mask(subject);
			argument = (argument != null) ? IdentityNumbers.mask(argument) : null;
			choices = List.copyOf(choices);
			moreChoices = (moreChoices != null) ? moreChoices : 0;
			refusedFiles = List.copyOf(refusedFiles);
		}

	}

	/**
	 * A ticket that was asked for by mail, with its thread.
	 *
	 * @param messageId of the mail that asked; null when it has none
	 * @param topic the topic's name
	 * @param subject one line
	 * @param status label of its status
	 * @param assignee who has it; null when nobody does
	 * @param requester whose it is
	 * @param submittedAt when it was accepted
	 * @param thread the last of what was written, the oldest first
	 * @param more whether there was more before
	 */
	record TicketShown(@Nullable String messageId, String topic, String subject, String status,
			@Nullable String assignee, Requester requester, Instant submittedAt, List<Entry> thread,
			boolean more) implements StaffMailNotice {

		public TicketShown {
			subject = IdentityNumbers.mask(subject);
			thread = List.copyOf(thread);
		}

	}

	/**
	 * What somebody wrote.
	 *
	 * @param kind who wrote to whom: requester, staff or note
	 * @param author the writer
	 * @param text what was written
	 * @param at when
	 * @param files its files
	 */
	record Entry(String kind, String author, String text, Instant at, List<AttachedFile> files) {

		public Entry {
			author = IdentityNumbers.mask(author);
			text = IdentityNumbers.mask(text);
			files = List.copyOf(files);
		}

	}

	/**
	 * A new link, for one that no longer opens.
	 *
	 * @param topic the topic's name
	 * @param subject one line
	 */
	record LinkRenewed(String topic, String subject) implements StaffMailNotice {

		public LinkRenewed {
			subject = IdentityNumbers.mask(subject);
		}

	}

}

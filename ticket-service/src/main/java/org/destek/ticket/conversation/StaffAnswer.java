package org.destek.ticket.conversation;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.FoldedText;
import org.destek.ticket.core.TicketStatus;

/**
 * An answer of the office.
 *
 * @param text what is written, already checked
 * @param folded what else its mail holds
 * @param files its files, in the writer's order
 * @param missing names of files that could not be uploaded
 * @param after what the ticket is then: answered, waiting or resolved
 * @param seen the last message that the writer saw; null: nobody asks who was first
 * @param mailId the mail that it came as; null when it was written on a page
 */
public record StaffAnswer(String text, List<FoldedText> folded, List<Attachment> files, List<String> missing,
		TicketStatus after, @Nullable UUID seen, @Nullable UUID mailId) {

	/** An answer with all its files in which nothing is folded. */
	public StaffAnswer(String text, List<Attachment> files, TicketStatus after, @Nullable UUID seen) {
		this(text, List.of(), files, List.of(), after, seen, null);
	}

}

package org.destek.ticket.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.FoldedText;
import org.destek.ticket.core.Message.Author;

/**
 * Published when a reply by mail was not believed, to whom it claims to come from.
 *
 * @param reference the ticket
 * @param held the reply
 * @param role the side of the counter
 * @param recipient who can release it
 * @param insteadOf to whom the reply address was given, when they have nothing to do with
 * the ticket any more; null when that is the recipient
 * @param attachments its files, kept with the ticket while it waits
 * @param heldAt when it happened
 */
public record ReplyHeld(@JsonUnwrapped TicketReference reference, Held held, Author role, Recipient recipient,
		@Nullable String insteadOf, List<Attachment> attachments, Instant heldAt) {

	public static final String TYPE = "reply-held.v1";

	/**
	 * A reply that waits.
	 *
	 * @param id its id
	 * @param sender who the mail says it is from
	 * @param text what was written
	 * @param folded what else the mail holds
	 * @param reason why it is not believed
	 * @param answeredBy who answered meanwhile; null unless it is raced
	 */
	public record Held(UUID id, Sender sender, String text, List<FoldedText> folded, String reason,
			@Nullable String answeredBy) {
	}

	/**
	 * Who a mail says it is from.
	 *
	 * @param address the address
	 * @param name the name beside it; null when there is none
	 */
	public record Sender(String address, @Nullable String name) {
	}

}

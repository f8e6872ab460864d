package org.destek.ticket.code;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.foundation.language.Language;
import org.destek.ticket.core.Ticket;

/**
 * A wish for a code.
 *
 * @param purpose what is to be proved
 * @param ticket the ticket that it is for; null when it is about none
 * @param about what the hour's limit counts and what the redeemer must name again: the
 * ticket's id, or the link's
 * @param holder what the redeemer must be, too, such as one browser; null for anybody
 * @param address the mailbox to prove
 * @param name what its owner is called; null when nobody knows
 * @param language the language of the mail
 */
public record CodeRequest(CodePurpose purpose, @Nullable Ticket ticket, UUID about, @Nullable String holder,
		String address, @Nullable String name, Language language) {
}

package org.destek.ticket.staff;

import java.util.List;
import java.util.UUID;

/**
 * A part of what happened to a ticket.
 *
 * @param entries the oldest first
 * @param earlier whether more happened before
 * @param lastMessageId the ticket's newest message, also when it is not among the entries
 */
record ThreadPage(List<ThreadEntry> entries, boolean earlier, UUID lastMessageId) {
}

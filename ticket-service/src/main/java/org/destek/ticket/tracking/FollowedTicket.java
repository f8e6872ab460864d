package org.destek.ticket.tracking;

import org.destek.ticket.core.Ticket;

/**
 * A ticket and a part of its conversation.
 *
 * @param holds whether replies by mail wait for its requester's word
 */
record FollowedTicket(Ticket ticket, MessagePage page, boolean holds) {
}

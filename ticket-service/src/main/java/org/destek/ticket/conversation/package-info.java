/**
 * The conversation of a ticket after its submission: what staff and requester do with it,
 * by page or by mail, and who hears of it. Each act locks its ticket first, asks
 * {@code TicketAct} whether it may be, and is told as an event. An internal note never
 * reaches a requester.
 */
@NullMarked
package org.destek.ticket.conversation;

import org.jspecify.annotations.NullMarked;

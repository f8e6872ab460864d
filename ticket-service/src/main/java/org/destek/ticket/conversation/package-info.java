/**
 * The conversation of a ticket after its submission: what staff and requester do with it,
 * by page or by mail. Each act locks its ticket first, asks {@code TicketAct} whether it
 * is possible, and publishes an event. An internal note never reaches a requester.
 */
@NullMarked
package org.destek.ticket.conversation;

import org.jspecify.annotations.NullMarked;

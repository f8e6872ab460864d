/**
 * Replies by mail that are not believed: holds them, asks the person they claim to come
 * from or a stand-in, hands them over when that person leaves the ticket, and discards
 * them after three months. Publishes {@code reply-held.v1}. Never lets a reply count by
 * itself.
 */
@NullMarked
package org.destek.ticket.heldreply;

import org.jspecify.annotations.NullMarked;

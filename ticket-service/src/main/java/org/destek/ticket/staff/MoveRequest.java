package org.destek.ticket.staff;

import org.jspecify.annotations.Nullable;

/**
 * Where a ticket is to go.
 *
 * @param topic slug of another topic
 */
record MoveRequest(@Nullable String topic) {
}

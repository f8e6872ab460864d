package org.destek.ticket.staff;

import org.jspecify.annotations.Nullable;

/**
 * Whom a ticket is to be given to, as it was typed.
 *
 * @param to address, local part or name of an entry of the topics file
 */
record AssignRequest(@Nullable String to) {
}

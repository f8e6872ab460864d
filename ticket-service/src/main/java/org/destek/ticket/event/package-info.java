/**
 * What this service tells of a conversation on {@code ticket-events}, as
 * {@code event-contracts} has it. No event holds an identity number, a key or a code.
 */
@NullMarked
package org.destek.ticket.event;

import org.jspecify.annotations.NullMarked;

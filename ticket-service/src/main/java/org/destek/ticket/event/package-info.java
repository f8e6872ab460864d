/**
 * What this service publishes on {@code ticket-events} about a conversation, as
 * {@code event-contracts} has it, and the parts that consumed events share with it. No
 * event holds an identity number, a key or a code.
 */
@NullMarked
package org.destek.ticket.event;

import org.jspecify.annotations.NullMarked;

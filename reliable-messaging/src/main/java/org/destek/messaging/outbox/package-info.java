/**
 * Tells other services what happened: an event is a row written in the transaction of its
 * cause, and one relay per service sends the rows to Kafka in order, "sent" only after
 * the broker's acknowledgement. Never sends inside a business transaction, never loses an
 * event; may send one twice, which the inbox bears.
 */
@NullMarked
package org.destek.messaging.outbox;

import org.jspecify.annotations.NullMarked;

/**
 * The loop that handles mails that came in: each is read, classified, throttled and has
 * its effect once, in the transaction that marks it as decided. Publishes
 * {@code reply-received.v1}, {@code request-mailed.v1} and {@code mail-quarantined.v1} on
 * {@code mail-events}. Never decides who is believed, never answers a program, drops
 * nothing in silence.
 */
@NullMarked
package org.destek.notification.inbound;

import org.jspecify.annotations.NullMarked;

/**
 * Sends what waits, exactly once in effect: takes due notices under a lease, hands each
 * to the mail server, writes down what the server said. Retries what may pass later,
 * gives up what was refused, and shows operations what waits. Never touches who is told
 * what.
 */
@NullMarked
package org.destek.notification.delivery;

import org.jspecify.annotations.NullMarked;

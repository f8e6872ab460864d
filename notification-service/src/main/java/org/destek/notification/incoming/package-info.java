/**
 * Mails that come in: each is read, recognised (a reply to a notice, a bounce, a new
 * request, a machine's) and told on {@code mail-events} in the transaction that marks it
 * as read, its files handed to attachment-service before. What cannot be read or looks
 * forged goes to the quarantine with a reason. Never decides who is believed, never
 * answers a machine, drops nothing in silence.
 */
@NullMarked
package org.destek.notification.incoming;

import org.jspecify.annotations.NullMarked;

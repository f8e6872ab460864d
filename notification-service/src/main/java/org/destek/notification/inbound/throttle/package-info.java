/**
 * Slows floods down: of a stranger, to a ticket or of a known sender only so many mails
 * have their effect in five minutes, all copies of the service together; the others wait.
 * Keeps mails to a ticket in their order. Never drops a mail.
 */
@NullMarked
package org.destek.notification.inbound.throttle;

import org.jspecify.annotations.NullMarked;

/**
 * Consumes {@code ticket-events} and says who is to be told what. Here is what all events
 * have in common; each room below has the events of one concern, their records beside
 * their handlers. A record declares what is read of its event, a handler runs once an
 * event. Never sends a mail itself.
 */
@NullMarked
package org.destek.notification.intake;

import org.jspecify.annotations.NullMarked;

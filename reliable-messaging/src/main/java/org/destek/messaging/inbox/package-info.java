/**
 * Hears what other services tell: the event's id is noted in the transaction of its
 * effect, so that a repeat does nothing. What fails for now is tried again in its place
 * without end, what can never work goes to the dead letters at once; nothing is skipped
 * and nothing overtakes.
 */
@NullMarked
package org.destek.messaging.inbox;

import org.jspecify.annotations.NullMarked;

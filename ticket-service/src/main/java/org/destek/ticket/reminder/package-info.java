/**
 * Keeps requests from being forgotten: reminds staff when nobody answered in the topic's
 * time, tells the deputy when nobody did in twice that, and each working morning tells
 * each of the office what waits. Tells {@code answer-overdue.v1} and
 * {@code morning-digest-due.v1}; changes no ticket but for what was told of it.
 */
@NullMarked
package org.destek.ticket.reminder;

import org.jspecify.annotations.NullMarked;

/**
 * Keeps requests from being forgotten: reminds staff when nobody answered in the topic's
 * time, reminds the deputy when nobody did in twice that, and tells each of the office
 * each working morning what waits. Publishes {@code answer-overdue.v1} and
 * {@code morning-digest-due.v1}; changes no ticket but for what was reminded of.
 */
@NullMarked
package org.destek.ticket.reminder;

import org.jspecify.annotations.NullMarked;

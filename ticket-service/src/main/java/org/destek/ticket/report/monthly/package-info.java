/**
 * Tells the head and the leads of topics the figures of the last month by mail, on the
 * first working day of a month and once. Publishes {@code report-composed.v1}, which
 * names no requester and nobody of the office but who is told.
 */
@NullMarked
package org.destek.ticket.report.monthly;

import org.jspecify.annotations.NullMarked;

package org.destek.ticket.report;

import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of the report, as it was sent.
 *
 * @param from the first day; null for the first of the last month
 * @param to the last day; null for the last of the month of the first
 * @param topic slug of the one topic that is asked for; null for all
 */
public record ReportRequest(@Nullable String from, @Nullable String to, @Nullable String topic) {
}

package org.destek.ticket.report;

import org.jspecify.annotations.Nullable;

/**
 * What of the report somebody asks for and may see.
 *
 * @param period which days
 * @param scope what is counted
 * @param previous what came in the period before
 * @param ofPeople what is counted by who answered it; null for who leads nobody there
 */
record ReportQuery(ReportPeriod period, ReportScope scope, ReportScope previous, @Nullable ReportScope ofPeople) {
}

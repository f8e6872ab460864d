package org.destek.ticket.report;

import java.time.Instant;
import java.util.Set;

/**
 * What is counted.
 *
 * @param from the first moment
 * @param until the moment after the last
 * @param everything whether all topics are, those of the past too
 * @param topics else the slugs of those that are
 */
record ReportScope(Instant from, Instant until, boolean everything, Set<String> topics) {

	ReportScope during(Instant start, Instant end) {
		return new ReportScope(start, end, this.everything, this.topics);
	}

	ReportScope only(Set<String> some) {
		return new ReportScope(this.from, this.until, false, some);
	}

}

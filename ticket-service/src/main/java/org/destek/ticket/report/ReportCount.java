package org.destek.ticket.report;

import org.destek.ticket.report.Report.Satisfactions;

/**
 * How many requests had something in common.
 *
 * @param kind what: {@code topic}, {@code channel}, {@code day} or {@code hour}
 * @param value which one: a slug, a name, a date, a number
 * @param requests how many there were
 * @param waiting how many of them have had no answer and still wait for one
 * @param open how many of them are not solved
 * @param reopened how many of them were reopened
 * @param satisfaction what their requesters said
 */
record ReportCount(String kind, String value, long requests, long waiting, long open, long reopened,
		Satisfactions satisfaction) {

	boolean is(String other) {
		return this.kind.equals(other);
	}

}

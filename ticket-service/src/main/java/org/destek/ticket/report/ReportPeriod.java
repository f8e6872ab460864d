package org.destek.ticket.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whole days of the office, one or more of them.
 *
 * @param from the first day
 * @param to the last day, which belongs to it
 */
record ReportPeriod(LocalDate from, LocalDate to) {

	/** A leap year. */
	static final int MAX_DAYS = 366;

	boolean isTooLong() {
		return days() > MAX_DAYS;
	}

	/**
	 * The one before, for comparison: of whole months as many months, of other days as
	 * many days.
	 */
	ReportPeriod before() {
		LocalDate last = this.from.minusDays(1);
		if (this.from.getDayOfMonth() == 1 && this.to.plusDays(1).getDayOfMonth() == 1) {
			long months = ChronoUnit.MONTHS.between(this.from, this.to.plusDays(1));
			return new ReportPeriod(this.from.minusMonths(months), last);
		}
		return new ReportPeriod(this.from.minusDays(days()), last);
	}

	private long days() {
		return ChronoUnit.DAYS.between(this.from, this.to) + 1;
	}

}

package org.destek.ticket.worktime;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;

import org.jspecify.annotations.Nullable;

/**
 * Days on which the office is closed, the same each year or of one year.
 *
 * @param everyYear the day of each year; null when it is of one year
 * @param first the first day of one year; null when it is of each
 * @param last the last day of one year; null when it is of each
 * @param from from when on it is closed: midnight for a whole day, noon for a half one
 */
record Holiday(@Nullable MonthDay everyYear, @Nullable LocalDate first, @Nullable LocalDate last, LocalTime from) {

	boolean isOn(LocalDate day) {
		if (this.first != null && this.last != null) {
			return !day.isBefore(this.first) && !day.isAfter(this.last);
		}
		return MonthDay.from(day).equals(this.everyYear);
	}

}

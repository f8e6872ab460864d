package org.destek.ticket.worktime;

import java.time.LocalTime;

/**
 * A stretch of a day in which the office is open.
 *
 * @param from its first minute
 * @param to the minute after its last
 */
record OpeningHours(LocalTime from, LocalTime to) {

	/** What is left of it before a time. */
	OpeningHours until(LocalTime end) {
		return this.to.isAfter(end) ? new OpeningHours(this.from, end) : this;
	}

	boolean isEmpty() {
		return !this.from.isBefore(this.to);
	}

}

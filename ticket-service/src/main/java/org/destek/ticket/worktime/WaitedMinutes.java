package org.destek.ticket.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many working minutes have passed since many moments: each day in between is
 * measured once, however many wait.
 */
public final class WaitedMinutes {

	private final WorkingCalendar calendar;

	private final Instant now;

	private final LocalDate today;

	/** From a day's midnight until now; the days without a gap. */
	private final TreeMap<LocalDate, Long> sinceMidnight = new TreeMap<>();

	public WaitedMinutes(WorkingCalendar calendar, Instant now) {
		this.calendar = calendar;
		this.now = now;
		this.today = calendar.dayOf(now);
		this.sinceMidnight.put(this.today, calendar.minutesBetween(calendar.startOf(this.today), now));
	}

	/**
	 * The working time until now.
	 * @param moment since when
	 * @return minutes, rounded down
	 */
	public long since(Instant moment) {
		LocalDate day = this.calendar.dayOf(moment);
		if (!day.isBefore(this.today)) {
			return this.calendar.minutesBetween(moment, this.now);
		}
		LocalDate next = day.plusDays(1);
		return this.calendar.minutesBetween(moment, this.calendar.startOf(next)) + sinceMidnightOf(next);
	}

	private long sinceMidnightOf(LocalDate day) {
		Map.Entry<LocalDate, Long> first = this.sinceMidnight.firstEntry();
		LocalDate known = first.getKey();
		long minutes = first.getValue();
		while (known.isAfter(day)) {
			LocalDate before = known.minusDays(1);
			minutes += this.calendar.minutesBetween(this.calendar.startOf(before), this.calendar.startOf(known));
			known = before;
			this.sinceMidnight.put(known, minutes);
		}
		return this.sinceMidnight.getOrDefault(day, minutes);
	}

}

package org.destek.ticket.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * When the office works. Time is what a clock in the office counts: an hour that summer
 * time skips or repeats is as long as it was.
 */
public final class WorkingCalendar {

	/** A calendar that is closed longer than that is no calendar of an office. */
	private static final int MAX_DAYS = 4000;

	private final Supplier<Hours> hours;

	private final ZoneId zone;

	WorkingCalendar(Map<DayOfWeek, List<OpeningHours>> week, List<Holiday> holidays, ZoneId zone) {
		Hours fixed = new Hours(Map.copyOf(week), List.copyOf(holidays));
		this.hours = () -> fixed;
		this.zone = zone;
	}

	private WorkingCalendar(Supplier<WorkingCalendar> inForce, ZoneId zone) {
		this.hours = () -> inForce.get().hours.get();
		this.zone = zone;
	}

	/** The calendar that is in force whenever it is asked. */
	static WorkingCalendar following(Supplier<WorkingCalendar> inForce, ZoneId zone) {
		return new WorkingCalendar(inForce, zone);
	}

	/**
	 * The office's day at a moment.
	 * @param time the moment
	 * @return the date in the office's zone
	 */
	public LocalDate dayOf(Instant time) {
		return time.atZone(this.zone).toLocalDate();
	}

	/**
	 * The office's hour at a moment.
	 * @param time the moment
	 * @return from 0 to 23, in the office's zone
	 */
	public int hourOf(Instant time) {
		return time.atZone(this.zone).getHour();
	}

	/**
	 * The midnight that begins a day of the office.
	 * @param day the date in the office's zone
	 * @return its first moment
	 */
	public Instant startOf(LocalDate day) {
		return day.atStartOfDay(this.zone).toInstant();
	}

	/**
	 * Whether the office is open.
	 * @param time the moment
	 * @return whether it lies within opening hours
	 */
	public boolean isOpen(Instant time) {
		return stretchesOn(dayOf(time)).stream().anyMatch((each) -> each.contains(time));
	}

	/**
	 * When a day's work begins.
	 * @param day the day
	 * @return its first open moment; empty when the office is closed all day
	 */
	public Optional<Instant> openingOn(LocalDate day) {
		return stretchesOn(day).stream().map(Stretch::from).findFirst();
	}

	/**
	 * The working time between two moments, in whole minutes.
	 * @param from the earlier moment
	 * @param to the later moment
	 * @return minutes, rounded down; 0 when the moments are the other way round
	 */
	public long minutesBetween(Instant from, Instant to) {
		Duration worked = Duration.ZERO;
		LocalDate last = dayOf(to);
		for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
			for (Stretch each : stretchesOn(day)) {
				worked = worked.plus(each.between(from, to));
			}
		}
		return worked.toMinutes();
	}

	/**
	 * When a working time will be over.
	 * @param from when it begins
	 * @param work how much is worked, more than nothing
	 * @return the first moment at which that much has been worked
	 */
	public Instant after(Instant from, Duration work) {
		Duration left = work;
		LocalDate day = dayOf(from);
		for (int i = 0; i < MAX_DAYS; i++) {
			for (Stretch each : stretchesOn(day.plusDays(i))) {
				Duration here = each.between(from, Instant.MAX);
				if (here.compareTo(left) >= 0) {
					return each.to().minus(here).plus(left);
				}
				left = left.minus(here);
			}
		}
		throw closedForEver();
	}

	/**
	 * When a working time that ends now began.
	 * @param to when it ends
	 * @param work how much was worked, more than nothing
	 * @return the last moment since which that much has been worked
	 */
	public Instant before(Instant to, Duration work) {
		Duration left = work;
		LocalDate day = dayOf(to);
		for (int i = 0; i < MAX_DAYS; i++) {
			List<Stretch> backwards = new ArrayList<>(stretchesOn(day.minusDays(i)));
			Collections.reverse(backwards);
			for (Stretch each : backwards) {
				Duration here = each.between(Instant.MIN, to);
				if (here.compareTo(left) >= 0) {
					return each.from().plus(here).minus(left);
				}
				left = left.minus(here);
			}
		}
		throw closedForEver();
	}

	private List<Stretch> stretchesOn(LocalDate day) {
		Hours now = this.hours.get();
		LocalTime closing = now.closingOn(day);
		return now.week()
			.getOrDefault(day.getDayOfWeek(), List.of())
			.stream()
			.map((each) -> each.until(closing))
			.filter((each) -> !each.isEmpty())
			.map((each) -> new Stretch(instant(day, each.from()), instant(day, each.to())))
			.toList();
	}

	private Instant instant(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(this.zone).toInstant();
	}

	private static IllegalStateException closedForEver() {
		return new IllegalStateException("The calendar has no opening hours within ten years");
	}

	/** All of one reading of the file. */
	private record Hours(Map<DayOfWeek, List<OpeningHours>> week, List<Holiday> holidays) {

		LocalTime closingOn(LocalDate day) {
			return this.holidays.stream()
				.filter((each) -> each.isOn(day))
				.map(Holiday::from)
				.min(LocalTime::compareTo)
				.orElse(LocalTime.MAX);
		}

	}

	/** A stretch of opening hours on the world's clock. */
	private record Stretch(Instant from, Instant to) {

		boolean contains(Instant time) {
			return !time.isBefore(this.from) && time.isBefore(this.to);
		}

		Duration between(Instant start, Instant end) {
			Instant first = start.isAfter(this.from) ? start : this.from;
			Instant last = end.isBefore(this.to) ? end : this.to;
			return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
		}

	}

}

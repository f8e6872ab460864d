package org.destek.foundation.wording;

import java.time.Duration;
import java.util.List;

/**
 * Working time as people say it, rounded up, so that no word promises more than the
 * figure.
 *
 * @param unit what is counted
 * @param amount how many of them
 */
public record WorkingTime(Unit unit, long amount) {

	private static final long HOUR = 60;

	/** What working time is counted in. */
	public enum Unit {

		MINUTES, HOURS, WORKING_DAYS

	}

	/**
	 * The unit that fits and the amount in it, at least one.
	 * @param minutes working minutes
	 * @param workingDay how many working hours people call one working day
	 */
	public static WorkingTime of(long minutes, Duration workingDay) {
		long hours = roundedUp(minutes, HOUR);
		if (hours * HOUR >= workingDay.toMinutes()) {
			return new WorkingTime(Unit.WORKING_DAYS, roundedUp(minutes, workingDay.toMinutes()));
		}
		return (minutes < HOUR) ? new WorkingTime(Unit.MINUTES, Math.max(1, minutes))
				: new WorkingTime(Unit.HOURS, hours);
	}

	/**
	 * The same in two units where it is more than an hour, such as three hours and twenty
	 * minutes, or two working days and three hours; the smaller one is rounded up.
	 * @param minutes working minutes
	 * @param workingDay how many working hours people call one working day
	 * @return the larger unit first
	 */
	public static List<WorkingTime> inParts(long minutes, Duration workingDay) {
		long day = workingDay.toMinutes();
		if (minutes < HOUR) {
			return List.of(new WorkingTime(Unit.MINUTES, Math.max(1, minutes)));
		}
		if (minutes < day) {
			return parts(new WorkingTime(Unit.HOURS, minutes / HOUR), new WorkingTime(Unit.MINUTES, minutes % HOUR));
		}
		long hours = roundedUp(minutes, HOUR);
		long hoursOfDay = Math.max(1, day / HOUR);
		return parts(new WorkingTime(Unit.WORKING_DAYS, hours / hoursOfDay),
				new WorkingTime(Unit.HOURS, hours % hoursOfDay));
	}

	private static List<WorkingTime> parts(WorkingTime large, WorkingTime small) {
		return (small.amount() > 0) ? List.of(large, small) : List.of(large);
	}

	private static long roundedUp(long minutes, long unit) {
		return (minutes + unit - 1) / unit;
	}

}

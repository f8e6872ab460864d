package org.destek.foundation.wording;

import java.time.Duration;

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

	private static long roundedUp(long minutes, long unit) {
		return (minutes + unit - 1) / unit;
	}

}

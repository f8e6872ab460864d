package org.destek.measurement;

/** One thing that is counted by the hour. */
public interface Measurement {

	/**
	 * What the status page knows it by.
	 * @return a word with dashes
	 */
	String name();

	/**
	 * How long an hour is counted again after it is over, because more may come.
	 * @return in hours, at most six days
	 */
	default int hoursBack() {
		return 1;
	}

	/**
	 * The query that counts.
	 * @return SQL that joins the table {@code hours (hour)} and gives {@code hour},
	 * {@code total}, {@code missed} and {@code figure}, a row for each of them; it may
	 * use {@code :now}
	 */
	String counts();

}

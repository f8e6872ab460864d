package org.destek.foundation.measurement;

import java.time.Duration;

/**
 * One thing that is counted by the hour. What is only ever added is counted once, when it
 * arrives; what changes afterwards is counted again in each round, and should be little.
 * Both kinds of query give {@code hour}, {@code mark}, {@code total}, {@code missed} and
 * {@code figure}: sums of different marks are kept apart until the figure is made.
 */
public interface Measurement {

	/** A query that counts nothing. */
	String NOTHING = "select now() as hour, 0 as mark, 0 as total, 0 as missed, 0 as figure where false";

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
	 * The query that counts what arrived, whichever hour it belongs to. Each row is read
	 * once to be kept; a row's time of arrival must never change.
	 * @return SQL that joins the table {@code span (since, until)}, a single row: what
	 * arrived at {@code since} or later, and before {@code until}
	 */
	default String arrived() {
		return NOTHING;
	}

	/**
	 * The query that counts what may still change, in each round from the beginning.
	 * @return SQL that reads the table {@code hours (hour)}; it may use {@code :now}
	 */
	default String standing() {
		return NOTHING;
	}

	/**
	 * What the figure of an hour is made of.
	 * @return an SQL aggregate over the rows of both queries; in {@code so_far} is the
	 * sum of all totals up to a row's mark, in {@code in_all} that of all marks
	 */
	default String figure() {
		return "sum(figure)";
	}

	/**
	 * How long after its time of arrival a row may become visible at most, apart from the
	 * time that its transaction takes; until then it is counted, but not kept.
	 * @return the clocks' difference and what a request waits before its transaction
	 */
	default Duration settling() {
		return Duration.ofSeconds(15);
	}

	/**
	 * Whether that which has not settled is counted, in each round again.
	 * @return false where that would cost too much, or where it must not count yet
	 */
	default boolean countsUnsettled() {
		return true;
	}

}

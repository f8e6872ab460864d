package org.destek.ticket.report;

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.report.Report.Figures;
import org.destek.ticket.report.Report.Satisfactions;
import org.destek.ticket.report.Report.Times;
import org.destek.ticket.worktime.WaitingTimeEstimate;

/** Makes figures of counts and times; of too few there are none. */
final class ReportFigures {

	private static final int MIN_FOR_HALF = 5;

	private static final int MIN_FOR_MOST = 10;

	private static final double HALF = 0.5;

	private static final double MOST = 0.9;

	private static final int PERCENT = 100;

	/** Sums of fractions miss a round figure by less than that. */
	private static final double ROUNDING = 1e-6;

	private ReportFigures() {
	}

	static Figures of(ReportCount count, TopicTimes times) {
		return new Figures(count.requests(), count.waiting(), count.open(), count.reopened(), times(times.answers()),
				times(times.solutions()), count.satisfaction());
	}

	/** What two counts are together. */
	static ReportCount sum(ReportCount one, ReportCount other) {
		return new ReportCount(one.kind(), "", one.requests() + other.requests(), one.waiting() + other.waiting(),
				one.open() + other.open(), one.reopened() + other.reopened(),
				one.satisfaction().plus(other.satisfaction()));
	}

	static ReportCount none() {
		return new ReportCount("topic", "", 0, 0, 0, 0, Satisfactions.NONE);
	}

	/** Percent that are answered within a time, rounded down: no figure flatters. */
	static @Nullable Long inTarget(WaitingTimeEstimate answers, @Nullable Long minutes) {
		if (minutes == null || answers.number() < MIN_FOR_HALF) {
			return null;
		}
		return (long) Math.floor(answers.shareWithin(minutes) * PERCENT + ROUNDING);
	}

	private static Times times(WaitingTimeEstimate times) {
		return new Times(within(times, HALF, MIN_FOR_HALF), within(times, MOST, MIN_FOR_MOST));
	}

	private static @Nullable Long within(WaitingTimeEstimate times, double share, int fewest) {
		OptionalLong minutes = (times.number() >= fewest) ? times.within(share) : OptionalLong.empty();
		return minutes.isPresent() ? minutes.getAsLong() : null;
	}

}

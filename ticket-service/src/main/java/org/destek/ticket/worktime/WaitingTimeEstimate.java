package org.destek.ticket.worktime;

import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long something took, of which a part is not over yet. What still waits is neither
 * left out nor called done: it counts, as long as it has waited by now, among those that
 * were not done yet. This is the product-limit estimator (E. L. Kaplan, P. Meier:
 * Nonparametric Estimation from Incomplete Observations, Journal of the American
 * Statistical Association 53, 1958, p. 457–481). When nothing waits the figures are the
 * plain percentiles. At the same minute what was done comes before what was lost sight
 * of, as there.
 */
public final class WaitingTimeEstimate {

	/** Sums of fractions miss a round figure by less than that. */
	private static final double ROUNDING = 1e-9;

	private final SortedMap<Long, Step> steps = new TreeMap<>();

	/** Adds some that were done after so many working minutes. */
	public void done(long minutes, long number) {
		this.steps.merge(minutes, new Step(number, 0), Step::plus);
	}

	/** Adds some that were not done in so many working minutes. */
	public void waiting(long minutes, long number) {
		this.steps.merge(minutes, new Step(0, number), Step::plus);
	}

	/** Adds all that another one knows of. */
	public void add(WaitingTimeEstimate other) {
		other.steps.forEach((minutes, step) -> this.steps.merge(minutes, step, Step::plus));
	}

	/** How many there are, done or not. */
	public long number() {
		return this.steps.values().stream().mapToLong(Step::number).sum();
	}

	/**
	 * Within which time a share of them is done.
	 * @param share such as 0.5 for half of them
	 * @return working minutes; empty when too many still wait to tell
	 */
	public OptionalLong within(double share) {
		double waiting = 1;
		long left = number();
		for (Map.Entry<Long, Step> each : this.steps.entrySet()) {
			waiting *= each.getValue().stillWaiting(left);
			left -= each.getValue().number();
			if (1 - waiting >= share - ROUNDING) {
				return OptionalLong.of(each.getKey());
			}
		}
		return OptionalLong.empty();
	}

	/**
	 * Which share of them is done within a time.
	 * @param minutes working minutes
	 * @return from 0 to 1; of those that have not waited that long yet, what the others
	 * let expect
	 */
	public double shareWithin(long minutes) {
		double waiting = 1;
		long left = number();
		for (Step each : this.steps.headMap(minutes + 1).values()) {
			waiting *= each.stillWaiting(left);
			left -= each.number();
		}
		return 1 - waiting;
	}

	/** What became of some at one waiting time. */
	private record Step(long done, long waiting) {

		long number() {
			return this.done + this.waiting;
		}

		double stillWaiting(long left) {
			return 1 - (double) this.done / left;
		}

		Step plus(Step other) {
			return new Step(this.done + other.done, this.waiting + other.waiting);
		}

	}

}

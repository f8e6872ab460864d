package org.destek.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Says what changed between two runs beyond what changes by itself. */
final class Comparison {

	/**
	 * Where there is one round alone, its spread is not known: so much is taken for it.
	 */
	static final double UNKNOWN_SPREAD = 0.15;

	private static final Map<String, ToDoubleFunction<StepResult>> FIGURES = figures();

	private Comparison() {
	}

	private static Map<String, ToDoubleFunction<StepResult>> figures() {
		Map<String, ToDoubleFunction<StepResult>> figures = new LinkedHashMap<>();
		figures.put("a second", StepResult::perSecond);
		figures.put("a second, mails out", StepResult::sustained);
		figures.put("p50 ms", (step) -> step.main().p50());
		figures.put("p99 ms", (step) -> step.main().p99());
		figures.put("loops each", StepResult::loopsEach);
		figures.put("statements each", (step) -> step.each(StepResult.sum(step.statements())));
		figures.put("WAL bytes each", (step) -> step.each(step.wal()));
		return figures;
	}

	/** Lines for people; those that changed, and how many did not. */
	static List<String> lines(List<StepResult> before, List<StepResult> after) {
		Map<String, List<StepResult>> old = byKey(before);
		Map<String, List<StepResult>> fresh = byKey(after);
		List<String> lines = new ArrayList<>();
		int same = 0;
		for (Map.Entry<String, List<StepResult>> each : fresh.entrySet()) {
			List<StepResult> other = old.get(each.getKey());
			if (other == null) {
				lines.add(each.getKey() + ": not in the other run");
				continue;
			}
			for (Map.Entry<String, ToDoubleFunction<StepResult>> figure : FIGURES.entrySet()) {
				Change change = Change.of(values(other, figure.getValue()), values(each.getValue(), figure.getValue()));
				if (change.isBeyondNoise()) {
					lines.add(String.format(Locale.ROOT, "%-28s %-20s %10.2f → %10.2f  %+6.1f %% (noise ± %.1f %%)",
							each.getKey(), figure.getKey(), change.before(), change.after(), 100 * change.share(),
							100 * change.noise()));
				}
				else {
					same++;
				}
			}
		}
		lines.add(same + " figures did not change beyond the noise");
		return lines;
	}

	private static Map<String, List<StepResult>> byKey(List<StepResult> steps) {
		return steps.stream()
			.filter((step) -> !step.warmUp())
			.collect(Collectors.groupingBy(StepResult::key, LinkedHashMap::new, Collectors.toList()));
	}

	private static double[] values(List<StepResult> rounds, ToDoubleFunction<StepResult> figure) {
		return rounds.stream().mapToDouble(figure).sorted().toArray();
	}

	/**
	 * One figure, then and now.
	 *
	 * @param before the middle of its rounds
	 * @param after the same
	 * @param noise the wider spread of both, as a share
	 */
	record Change(double before, double after, double noise) {

		/** Of the values of all rounds, sorted. */
		static Change of(double[] before, double[] after) {
			return new Change(middle(before), middle(after), Math.max(spread(before), spread(after)));
		}

		double share() {
			return (this.before != 0) ? this.after / this.before - 1 : 0;
		}

		boolean isBeyondNoise() {
			return Math.abs(share()) > this.noise;
		}

		private static double middle(double[] sorted) {
			int half = sorted.length / 2;
			return (sorted.length % 2 == 1) ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
		}

		private static double spread(double[] sorted) {
			if (sorted.length < 2) {
				return UNKNOWN_SPREAD;
			}
			double middle = middle(sorted);
			return (middle != 0) ? (sorted[sorted.length - 1] - sorted[0]) / middle : 0;
		}

	}

}

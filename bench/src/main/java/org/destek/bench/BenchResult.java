package org.destek.bench;

import java.util.List;

import org.destek.bench.machine.MachineSpeed;

/**
 * All figures of a run.
 *
 * @param when ISO 8601
 * @param build what was measured
 * @param machine what it was measured on
 * @param busy the machine's load before
 * @param floor what the database server does by itself
 */
public record BenchResult(String when, String build, String machine, String busy, MachineSpeed speed, Floor floor,
		List<StepResult> steps) {

	/**
	 * The database server alone: the rows of a submission in one statement.
	 *
	 * @param perSecond transactions; 0 where there is no {@code pgbench}
	 */
	public record Floor(double perSecond, String note) {
	}

	/** Those that count. */
	List<StepResult> measured() {
		return this.steps.stream().filter((step) -> !step.warmUp()).toList();
	}

}

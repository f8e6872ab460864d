package org.destek.bench;

import java.util.List;
import java.util.Map;

/**
 * The figures of one step: a scenario at one number of users, once.
 *
 * @param database {@code empty} or {@code million}
 * @param model {@code closed} (users wait for their answer), {@code open} (they come
 * whatever happens) or {@code single} (one after another)
 * @param load users side by side; a second in the open model
 * @param warmUp whether it only warmed the system
 * @param done requests that were taken, or pages that came
 * @param seconds from the first request to the last answer
 * @param settled until the last mail was out; the same as {@code seconds} without mails
 * @param requests by name
 * @param cpu milliseconds of processor time by process until all was settled
 * @param cpuAnswered the same until the last answer
 * @param loop seconds of one loop, before and after
 * @param memory megabytes by process
 * @param allocated kilobytes by service
 * @param pauses milliseconds of garbage collection by service
 * @param statements by database
 * @param roundTrips by database
 * @param wal bytes
 * @param mails that reached the server
 * @param note what a reader must know; may be empty
 */
public record StepResult(String database, String scenario, String model, double load, int round, boolean warmUp,
		int done, int errors, double seconds, double settled, Map<String, Percentiles> requests,
		Map<String, Double> cpu, Map<String, Double> cpuAnswered, double loop, Map<String, Long> memory,
		Map<String, Double> allocated, Map<String, Double> pauses, Map<String, Long> statements,
		Map<String, Long> roundTrips, long wal, int mails, String note) {

	/** Of what could not be measured. */
	static StepResult missing(String database, String scenario, int round, String why) {
		return new StepResult(database, scenario, "closed", 0, round, false, 0, 0, 0, 0, Map.of(), Map.of(), Map.of(),
				0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), 0, 0, why);
	}

	double perSecond() {
		return (this.seconds > 0) ? this.done / this.seconds : 0;
	}

	/** Requests a second, counted until all their mails are out. */
	double sustained() {
		return (this.settled > 0) ? this.done / this.settled : 0;
	}

	double mailsPerSecond() {
		return (this.settled > 0) ? this.mails / this.settled : 0;
	}

	/** Milliseconds of processor time for one, in all processes. */
	double cpuEach() {
		return each(sum(this.cpu));
	}

	double cpuAnsweredEach() {
		return each(sum(this.cpuAnswered));
	}

	/** The same by the machine's own measure. */
	double loopsEach() {
		return (this.loop > 0) ? cpuEach() / (1000 * this.loop) : 0;
	}

	double each(double whole) {
		return (this.done > 0) ? whole / this.done : 0;
	}

	static double sum(Map<String, ? extends Number> figures) {
		return figures.values().stream().mapToDouble(Number::doubleValue).sum();
	}

	/** How long the whole of one took. */
	Percentiles main() {
		Percentiles whole = this.requests.get("whole");
		return (whole != null) ? whole
				: this.requests.values().stream().findFirst().orElse(Percentiles.of(List.of(), 0));
	}

	/** Whether nothing failed and nothing is missing. */
	boolean isWhole() {
		return this.errors == 0 && this.done > 0 && !this.note.contains("mails came within");
	}

	/** What it is compared by. */
	String key() {
		return this.database + " " + this.scenario + " " + this.model + " "
				+ ("open".equals(this.model) ? "" : Math.round(this.load));
	}

}

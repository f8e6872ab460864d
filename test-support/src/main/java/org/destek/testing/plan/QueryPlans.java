package org.destek.testing.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds a service's jobs to reading no table that grows from one end to the other. */
public final class QueryPlans {

	private final StatementRecorder recorder;

	private final FilledDatabase database;

	private final Set<String> grown;

	public QueryPlans(StatementRecorder recorder, FilledDatabase database) {
		this.recorder = recorder;
		this.database = database;
		this.grown = database.grown();
	}

	/**
	 * Runs a job and has each of its statements explained, as it was executed first.
	 * @param job what a service does now and then
	 * @return how many different statements it executed
	 * @throws AssertionError when one of them reads a grown table whole; it shows the
	 * plan
	 */
	public int check(Runnable job) {
		this.recorder.takeExecuted();
		job.run();
		Map<String, ExecutedStatement> executed = new LinkedHashMap<>();
		this.recorder.takeExecuted().forEach((each) -> executed.putIfAbsent(each.sql(), each));
		executed.values().forEach(this::check);
		return executed.size();
	}

	private void check(ExecutedStatement statement) {
		String plan = statement.plan(this.database.connections());
		TreeSet<String> scanned = ExecutedStatement.scannedIn(plan);
		scanned.retainAll(this.grown);
		if (!scanned.isEmpty()) {
			throw new AssertionError("Reads all of %s:%n%s%n%s".formatted(scanned, statement.sql(), plan));
		}
	}

}

package org.destek.bench.stack;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * All counters of one moment.
 *
 * @param at nanoseconds of the JVM's own clock
 * @param cpu processor time by process
 * @param statements that the services sent, by database
 * @param answers times that PostgreSQL sent something to a service, by database; empty
 * where the kernel does not tell
 * @param wal bytes of write-ahead log so far
 */
public record Snapshot(long at, Map<String, Duration> cpu, Map<String, Long> statements, Map<String, Long> answers,
		long wal) {

	/** Seconds from an earlier one to this. */
	public double secondsSince(Snapshot earlier) {
		return (this.at - earlier.at()) / 1e9;
	}

	/** Milliseconds of processor time from an earlier one to this, by process. */
	public Map<String, Double> cpuSince(Snapshot earlier) {
		Map<String, Double> spent = new LinkedHashMap<>();
		this.cpu.forEach((name, time) -> spent.put(name,
				(double) time.minus(earlier.cpu().getOrDefault(name, Duration.ZERO)).toMillis()));
		return spent;
	}

	/** What was counted since, by database. */
	public Map<String, Long> since(Snapshot earlier, Function<Snapshot, Map<String, Long>> counter) {
		Map<String, Long> counted = new LinkedHashMap<>();
		Map<String, Long> before = counter.apply(earlier);
		counter.apply(this).forEach((name, count) -> counted.put(name, count - before.getOrDefault(name, 0L)));
		return counted;
	}

}

package org.destek.bench;

import java.util.List;
import java.util.stream.LongStream;

/**
 * How long requests of one kind took, in milliseconds.
 *
 * @param count those that were answered as they should be
 * @param errors all others, which are part of no other figure
 */
public record Percentiles(int count, int errors, double p50, double p95, double p99, double longest) {

	/** The same for what was seen; all zero where nothing was. */
	static Percentiles of(List<Long> micros, int errors) {
		long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
		return new Percentiles(sorted.length, errors, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99),
				at(sorted, 1));
	}

	/** The smallest value that so large a share does not exceed. */
	static double at(long[] sorted, double share) {
		if (sorted.length == 0) {
			return 0;
		}
		int rank = (int) Math.ceil(share * sorted.length);
		return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)] / 1000.0;
	}

	/** Of milliseconds that were measured one by one. */
	static Percentiles ofMillis(List<Long> millis, int errors) {
		return of(LongStream.range(0, millis.size()).map((i) -> millis.get((int) i) * 1000).boxed().toList(), errors);
	}

}

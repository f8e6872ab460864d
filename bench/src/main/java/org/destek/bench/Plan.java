package org.destek.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long and at which loads, so that a run ends in time.
 *
 * @param users side by side, in the closed model
 * @param seconds of each step
 * @param warmUpSeconds of each scenario's warm-up; 0 for none
 * @param longWarmUpSeconds of the first one, which is told apart
 * @param mails requests that are timed one by one
 * @param rounds of everything
 */
record Plan(List<Integer> users, int seconds, int warmUpSeconds, int longWarmUpSeconds, int mails, int rounds,
		Duration mostMails) {

	static Plan of(BenchOptions options) {
		if (options.smoke()) {
			return new Plan(List.of(4), 1, 0, 1, 1, 1, Duration.ofSeconds(60));
		}
		if (options.full()) {
			return new Plan(List.of(1, 8, 32, 128), 15, 10, 300, 50, 3, Duration.ofMinutes(5));
		}
		return new Plan(List.of(1, 8, 32, 128), 5, 3, 45, 20, 1, Duration.ofSeconds(90));
	}

}

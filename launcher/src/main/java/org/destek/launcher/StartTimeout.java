package org.destek.launcher;

import java.time.Duration;

/**
 * When a start is given up. Not by the clock: a busy or small machine starts slowly, and
 * starts.
 *
 * @param silence how long a part may use no processor and say nothing before it answers
 * @param whole after all answer, until all is well
 */
record StartTimeout(Duration silence, Duration whole) {

	static final StartTimeout ORDINARY = new StartTimeout(Duration.ofSeconds(120), Duration.ofSeconds(20));

	/** Nobody waits for a training run, and a busy machine builds images, too. */
	static final StartTimeout TRAINING = new StartTimeout(Duration.ofSeconds(120), Duration.ofMinutes(1));

}

package org.destek.stack.launcher;

import java.time.Duration;

/**
 * How long a start may take.
 *
 * @param start until each part answers
 * @param whole after that, until all is well
 */
record Patience(Duration start, Duration whole) {

	static final Patience ORDINARY = new Patience(Duration.ofSeconds(120), Duration.ofSeconds(20));

	/** Nobody waits for a training run, and a busy machine builds images, too. */
	static final Patience TRAINING = new Patience(Duration.ofMinutes(6), Duration.ofMinutes(1));

}

package org.destek.testing.server.container;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.rnorth.ducttape.unreliables.Unreliables;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/**
 * A container whose port on this machine stays the same, so that clients find it again
 * after it was away. Testcontainers' own stop throws a container away; this one keeps it.
 */
final class FixedContainer extends GenericContainer<FixedContainer> {

	private static final int STOP_SECONDS = 30;

	private static final Duration START_LIMIT = Duration.ofSeconds(90);

	private boolean made;

	/**
	 * Describes a container.
	 * @param inside the port that it listens on, in the container
	 * @param outside the port of loopback that leads there
	 * @param ready returns once it answers, and throws as long as it does not
	 */
	FixedContainer(String image, int inside, int outside, Runnable ready) {
		super(DockerImageName.parse(image));
		setPortBindings(List.of("127.0.0.1:" + outside + ":" + inside));
		setWaitStrategy(new Answering(ready).withStartupTimeout(START_LIMIT));
	}

	/** Starts it, with all that it had when it was stopped. */
	synchronized void up() {
		if (!this.made) {
			start();
			this.made = true;
		}
		else {
			getDockerClient().startContainerCmd(getContainerId()).exec();
			waitUntilContainerStarted();
		}
	}

	/** Stops it and keeps what it has. */
	synchronized void down() {
		if (this.made) {
			getDockerClient().stopContainerCmd(getContainerId()).withTimeout(STOP_SECONDS).exec();
		}
	}

	@Override
	public boolean equals(Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}

	/** Asks until there is an answer. */
	private static final class Answering extends AbstractWaitStrategy {

		private final Runnable ready;

		Answering(Runnable ready) {
			this.ready = ready;
		}

		@Override
		protected void waitUntilReady() {
			Unreliables.retryUntilSuccess((int) this.startupTimeout.toSeconds(), TimeUnit.SECONDS, () -> {
				getRateLimiter().doWhenReady(this.ready);
				return null;
			});
		}

	}

}

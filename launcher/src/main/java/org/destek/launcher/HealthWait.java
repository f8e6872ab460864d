package org.destek.launcher;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Waits a bounded time until all is well, so that who reads "ready" finds it so. What
 * runs and is not well is said and does not keep the system from starting.
 */
final class HealthWait {

	private final Settings settings;

	private final Console console;

	private final long end;

	HealthWait(Settings settings, Console console, Duration limit) {
		this.settings = settings;
		this.console = console;
		this.end = System.nanoTime() + limit.toNanos();
	}

	/** Each service first, then the gateway's own word, which follows theirs. */
	void await(List<ServiceProcess> processes) {
		for (ServiceProcess process : processes) {
			int port = this.settings.port(process.service().health());
			if (!comesTrue(() -> Health.isWhole(port))) {
				this.console.say("  " + process.service().name() + " answers, but not all is well: http://localhost:"
						+ port + "/actuator/health");
			}
		}
		int gateway = this.settings.port(Port.GATEWAY);
		if (!comesTrue(() -> Health.isUpForAll(gateway))) {
			this.console.say("  gateway answers, but does not say \"up\": http://localhost:" + gateway + Health.STATUS);
		}
	}

	private boolean comesTrue(BooleanSupplier well) {
		boolean found = well.getAsBoolean();
		while (!found && System.nanoTime() < this.end) {
			pause();
			found = well.getAsBoolean();
		}
		return found;
	}

	static void pause() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartException("Interrupted while starting.");
		}
	}

}

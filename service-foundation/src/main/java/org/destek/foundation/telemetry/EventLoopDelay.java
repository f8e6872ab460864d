package org.destek.foundation.telemetry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;

/**
 * Looks once a second how late each event loop comes to a small task: what blocks one
 * shows here first, before requests wait long enough to be noticed.
 */
class EventLoopDelay implements SmartLifecycle {

	private static final Duration EVERY = Duration.ofSeconds(1);

	private final ReactorResourceFactory resources;

	private final Timer delay;

	private final List<ScheduledFuture<?>> tasks = new ArrayList<>();

	EventLoopDelay(ReactorResourceFactory resources, MeterRegistry meters) {
		this.resources = resources;
		this.delay = Timer.builder("destek.eventloop.delay")
			.description("How late an event loop comes to a task")
			.register(meters);
	}

	@Override
	public void start() {
		LoopResources loops = this.resources.getLoopResources();
		loops.onServer(LoopResources.DEFAULT_NATIVE).forEach(this::watch);
	}

	private void watch(EventExecutor loop) {
		Look look = new Look(this.delay);
		this.tasks.add(loop.scheduleWithFixedDelay(look, 0, EVERY.toNanos(), TimeUnit.NANOSECONDS));
	}

	@Override
	public void stop() {
		this.tasks.forEach((task) -> task.cancel(false));
		this.tasks.clear();
	}

	@Override
	public boolean isRunning() {
		return !this.tasks.isEmpty();
	}

	/** One loop's; runs on it alone. */
	private static final class Look implements Runnable {

		private final Timer delay;

		private long due;

		private Look(Timer delay) {
			this.delay = delay;
		}

		@Override
		public void run() {
			long now = System.nanoTime();
			if (this.due == 0) {
				this.due = now;
			}
			this.delay.record(Math.max(0, now - this.due), TimeUnit.NANOSECONDS);
			this.due = now + EVERY.toNanos();
		}

	}

}

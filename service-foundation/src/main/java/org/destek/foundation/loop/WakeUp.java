package org.destek.foundation.loop;

import java.util.concurrent.atomic.AtomicInteger;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Tells loops that there is work. Callers never wait, never fail and never do the work
 * themselves, however many call at once; calls that come together become one.
 */
public final class WakeUp {

	// Serialized by the counter below.
	private final Sinks.Many<Boolean> signals = Sinks.unsafe().many().multicast().directBestEffort();

	private final AtomicInteger calls = new AtomicInteger();

	/**
	 * Wakes all who listen; may be called on any thread. Without a listener it does
	 * nothing: a loop looks for work when it begins.
	 */
	public void call() {
		int told = 1;
		if (this.calls.getAndIncrement() > 0) {
			// Whoever is telling tells once more.
			return;
		}
		while (told != 0) {
			this.signals.tryEmitNext(Boolean.TRUE);
			told = this.calls.addAndGet(-told);
		}
	}

	/**
	 * What a loop listens to: at least one signal after each call, on a thread of
	 * {@link Schedulers#parallel()}. A busy listener gets one for all that came
	 * meanwhile.
	 * @return ends never
	 */
	public Flux<Boolean> signals() {
		return this.signals.asFlux().onBackpressureLatest().publishOn(Schedulers.parallel(), 1);
	}

}

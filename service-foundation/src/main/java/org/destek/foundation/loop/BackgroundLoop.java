package org.destek.foundation.loop;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

/**
 * Work that runs beside the requests for as long as the application does, and begins
 * again after every failure; the only place that subscribes.
 */
public final class BackgroundLoop implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(BackgroundLoop.class);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

	/** Reactor's own key. */
	private static final String ERRORS_AFTER_STOP = "reactor.onErrorDropped.local";

	private final String name;

	private final Supplier<? extends Publisher<?>> work;

	private volatile @Nullable Disposable running;

	/**
	 * Work that has not begun yet.
	 * @param name what the log calls it
	 * @param work gives what is run; an error is logged and the work asked for again
	 * after a pause, its end is the loop's end
	 */
	public BackgroundLoop(String name, Supplier<? extends Publisher<?>> work) {
		this.name = name;
		this.work = work;
	}

	@Override
	public void start() {
		Consumer<Throwable> tooLate = (failure) -> logger.debug("{} failed while it was stopped", this.name, failure);
		this.running = Flux.defer(() -> Flux.from(this.work.get()))
			.retryWhen(forever())
			.contextWrite((context) -> context.put(ERRORS_AFTER_STOP, tooLate))
			.subscribe();
	}

	private Retry forever() {
		return Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
			.maxBackoff(LONGEST_PAUSE)
			.transientErrors(true)
			.doBeforeRetry(this::tell);
	}

	private void tell(Retry.RetrySignal signal) {
		if (signal.totalRetriesInARow() == 0) {
			logger.warn("{} failed and begins again: {}", this.name, signal.failure().toString());
		}
		else {
			logger.debug("{} failed again", this.name, signal.failure());
		}
	}

	@Override
	public void stop() {
		Disposable work = this.running;
		if (work != null) {
			work.dispose();
		}
		this.running = null;
	}

	@Override
	public boolean isRunning() {
		return this.running != null;
	}

	/** Begins before and ends after what answers requests and hears events. */
	@Override
	public int getPhase() {
		return 0;
	}

}

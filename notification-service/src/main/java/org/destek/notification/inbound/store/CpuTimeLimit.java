package org.destek.notification.inbound.store;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Limits work by the time that it spends on a processor: on a busy machine the same work
 * takes longer by the clock, and that is not its fault.
 */
final class CpuTimeLimit {

	private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final Duration limit;

	CpuTimeLimit(Duration limit) {
		this.limit = limit;
	}

	/**
	 * Works on a thread that may be busy for long.
	 * @param work the work; interrupted when it is too much
	 * @param scheduler where it runs
	 * @return its result; a {@link TimeoutException} when it is too much, which is never
	 * known where a platform does not measure threads
	 */
	<T> Mono<T> limit(Callable<T> work, Scheduler scheduler) {
		return Mono.defer(() -> {
			Spent spent = new Spent();
			Mono<T> result = Mono.fromCallable(() -> spent.during(work)).subscribeOn(scheduler);
			return Mono.firstWithSignal(result, spentBy(spent));
		});
	}

	private <T> Mono<T> spentBy(Spent spent) {
		return Flux.interval(CHECK_INTERVAL)
			.onBackpressureDrop()
			.filter((tick) -> spent.nanos() > this.limit.toNanos())
			.next()
			.flatMap((tick) -> Mono.error(new TimeoutException("More than " + this.limit + " of a processor")));
	}

	/** What one thread spent since it began. */
	private static final class Spent {

		private static final long NONE = -1;

		private volatile long thread = NONE;

		private volatile long start;

		<T> T during(Callable<T> work) throws Exception {
			this.start = nanosOf(Thread.currentThread().getId());
			this.thread = Thread.currentThread().getId();
			try {
				return work.call();
			}
			finally {
				this.thread = NONE;
			}
		}

		long nanos() {
			long id = this.thread;
			return (id != NONE) ? nanosOf(id) - this.start : 0;
		}

		private static long nanosOf(long id) {
			return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(id) : 0;
		}

	}

}

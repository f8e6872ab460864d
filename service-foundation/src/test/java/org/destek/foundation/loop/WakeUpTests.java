package org.destek.foundation.loop;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

class WakeUpTests {

	private static final int CALLERS = 16;

	private static final int CALLS = 2_000;

	private final WakeUp wakeUp = new WakeUp();

	@Test
	void neverHoldsUpWhoCallsWhileAListenerIsBusy() throws InterruptedException {
		CountDownLatch busy = new CountDownLatch(1);
		CountDownLatch over = new CountDownLatch(1);
		AtomicInteger heard = new AtomicInteger();
		Disposable listener = this.wakeUp.signals().subscribe((signal) -> {
			heard.incrementAndGet();
			busy.countDown();
			awaitEnd(over);
		});
		try {
			this.wakeUp.call();
			assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
			for (int i = 0; i < CALLS; i++) {
				this.wakeUp.call();
			}
			assertThat(heard).hasValue(1);
			over.countDown();
			await().untilAtomic(heard, greaterThan(1));
		}
		finally {
			over.countDown();
			listener.dispose();
		}
	}

	@Test
	void losesNoWorkOfThoseWhoCallAtOnce() throws Exception {
		AtomicInteger work = new AtomicInteger();
		AtomicInteger done = new AtomicInteger();
		Disposable listener = this.wakeUp.signals().subscribe((signal) -> done.addAndGet(work.getAndSet(0)));
		ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
		try {
			List<? extends Future<?>> all = Stream.generate(() -> callers.submit(() -> {
				for (int i = 0; i < CALLS; i++) {
					work.incrementAndGet();
					this.wakeUp.call();
				}
			})).limit(CALLERS).toList();
			for (Future<?> each : all) {
				each.get(30, TimeUnit.SECONDS);
			}
			await().untilAtomic(done, is(CALLERS * CALLS));
		}
		finally {
			callers.shutdownNow();
			listener.dispose();
		}
	}

	private static void awaitEnd(CountDownLatch latch) {
		try {
			latch.await(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}

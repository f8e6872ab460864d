package org.destek.notification.inbound.store;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class CpuTimeLimitTests {

	private final CpuTimeLimit limited = new CpuTimeLimit(Duration.ofMillis(100));

	@Test
	void workThatKeepsAProcessorBusyIsStopped() {
		Mono<Integer> busy = this.limited.limit(CpuTimeLimitTests::spin, Schedulers.boundedElastic());
		StepVerifier.create(busy).verifyError(TimeoutException.class);
	}

	@Test
	void aThreadThatWaitsForTenMinutesIsNotTooSlow() {
		VirtualTimeScheduler clock = VirtualTimeScheduler.create();
		CountDownLatch turn = new CountDownLatch(1);
		VirtualTimeScheduler.set(clock);
		try {
			Mono<String> waiting = this.limited.limit(() -> {
				turn.await();
				return "read";
			}, Schedulers.fromExecutorService(java.util.concurrent.Executors.newSingleThreadExecutor()));
			StepVerifier.create(waiting)
				.then(() -> clock.advanceTimeBy(Duration.ofMinutes(10)))
				.then(turn::countDown)
				.expectNext("read")
				.verifyComplete();
		}
		finally {
			VirtualTimeScheduler.reset();
		}
	}

	@Test
	void aFailureIsTheWorksOwn() {
		Mono<String> failing = this.limited.limit(() -> {
			throw new UnsupportedOperationException();
		}, Schedulers.boundedElastic());
		StepVerifier.create(failing).verifyError(UnsupportedOperationException.class);
	}

	private static int spin() {
		int turns = 0;
		while (!Thread.currentThread().isInterrupted()) {
			turns++;
		}
		assertThat(turns).isNotZero();
		return turns;
	}

}

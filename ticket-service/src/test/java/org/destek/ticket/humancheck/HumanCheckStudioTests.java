package org.destek.ticket.humancheck;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.destek.ticket.problem.Language;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class HumanCheckStudioTests {

	private static final HumanCheck CHECK = new HumanCheck("48271", Instant.EPOCH, new UUID(1, 2));

	private final Scheduler scheduler = Schedulers.newBoundedElastic(1, 1, "test-studio");

	private final HumanCheckStudio studio = new HumanCheckStudio(this.scheduler);

	@AfterEach
	void close() {
		this.scheduler.dispose();
	}

	@Test
	void worksOnItsOwnThreads() {
		StepVerifier.create(this.studio.draw(CHECK).map((png) -> Thread.currentThread().getName()))
			.assertNext((thread) -> assertThat(thread).startsWith("test-studio"))
			.verifyComplete();
		StepVerifier.create(this.studio.speak(CHECK, Language.TR).map((wave) -> Thread.currentThread().getName()))
			.assertNext((thread) -> assertThat(thread).startsWith("test-studio"))
			.verifyComplete();
	}

	@Test
	void sendsAskersAwayWhenTooManyWaitAndTakesThemAgainLater() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch released = new CountDownLatch(1);
		this.scheduler.schedule(() -> {
			started.countDown();
			awaitQuietly(released);
		});
		started.await();
		this.scheduler.schedule(() -> {
		});

		StepVerifier.create(this.studio.draw(CHECK))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(ProblemException.class,
					(problem) -> assertThat(problem.kind()).isEqualTo(ProblemKind.UNAVAILABLE)))
			.verify();

		released.countDown();
		StepVerifier.create(this.studio.draw(CHECK).retry()).expectNextCount(1).verifyComplete();
	}

	@Test
	void warmsUpInSilence(CapturedOutput output) {
		this.studio.warmUp();

		StepVerifier.create(this.studio.draw(CHECK).retry()).expectNextCount(1).verifyComplete();
		assertThat(output).doesNotContain("cannot draw");
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}

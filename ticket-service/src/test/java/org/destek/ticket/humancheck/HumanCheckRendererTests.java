package org.destek.ticket.humancheck;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.destek.foundation.language.Language;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class HumanCheckRendererTests {

	private static final HumanCheck CHECK = new HumanCheck("48271", Instant.EPOCH, new UUID(1, 2));

	private final Scheduler scheduler = Schedulers.newBoundedElastic(1, 1, "test-studio");

	private final HumanCheckRenderer renderer = new HumanCheckRenderer(this.scheduler);

	@AfterEach
	void close() {
		this.scheduler.dispose();
	}

	@Test
	void worksOnItsOwnThreads() {
		StepVerifier.create(this.renderer.draw(CHECK).map((png) -> Thread.currentThread().getName()))
			.assertNext((thread) -> assertThat(thread).startsWith("test-studio"))
			.verifyComplete();
		StepVerifier.create(this.renderer.speak(CHECK, Language.TR).map((wave) -> Thread.currentThread().getName()))
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

		StepVerifier.create(this.renderer.draw(CHECK))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(ProblemException.class,
					(problem) -> assertThat(problem.kind()).isEqualTo(ProblemKind.UNAVAILABLE)))
			.verify();

		released.countDown();
		StepVerifier.create(this.renderer.draw(CHECK).retry()).expectNextCount(1).verifyComplete();
	}

	@Test
	void warmsUpInSilence(CapturedOutput output) {
		this.renderer.warmUp();

		StepVerifier.create(this.renderer.draw(CHECK).retry()).expectNextCount(1).verifyComplete();
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

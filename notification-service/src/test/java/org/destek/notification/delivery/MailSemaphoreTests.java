package org.destek.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.util.RaceTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** How many mails are under way at once, whatever becomes of those that wait. */
class MailSemaphoreTests {

	private static final Duration SOON = Duration.ofSeconds(10);

	@Test
	void noMoreAreUnderWayThanConnectionsAndTheNextBeginsWhenOneEnds() {
		MailSemaphore semaphore = semaphore(2);
		AtomicInteger begun = new AtomicInteger();
		List<Sinks.Empty<Void>> endings = Stream.generate(Sinks::<Void>empty).limit(3).toList();
		List<CompletableFuture<Void>> mails = endings.stream()
			.map((ending) -> semaphore.within(ending.asMono().doOnSubscribe((begin) -> begun.incrementAndGet()))
				.toFuture())
			.toList();
		assertThat(begun).hasValue(2);
		endings.get(0).tryEmitEmpty();
		assertThat(begun).hasValue(3);
		assertThat(mails).extracting(CompletableFuture::isDone).containsExactly(true, false, false);
	}

	@Test
	void aWaitThatIsCancelledTakesNoPermitWithIt() {
		MailSemaphore semaphore = semaphore(1);
		Sinks.Empty<Void> ending = Sinks.empty();
		CompletableFuture<Void> underWay = semaphore.within(ending.asMono()).toFuture();
		semaphore.within(Mono.never()).toFuture().cancel(true);
		ending.tryEmitEmpty();
		assertThat(underWay).isCompleted();
		assertThat(semaphore.within(Mono.just("sent")).block(SOON)).isEqualTo("sent");
	}

	@Test
	void workThatFailsOrIsCancelledGivesItsPermitBack() {
		MailSemaphore semaphore = semaphore(1);
		semaphore.within(Mono.error(new IllegalStateException())).onErrorComplete().block(SOON);
		semaphore.within(Mono.never()).toFuture().cancel(true);
		assertThat(semaphore.within(Mono.just("sent")).block(SOON)).isEqualTo("sent");
	}

	@Test
	void waitsThatAreCancelledInTheMomentOfAReleaseLoseNoPermit() {
		MailSemaphore semaphore = semaphore(1);
		for (int each = 0; each < 5_000; each++) {
			Sinks.Empty<Void> ending = Sinks.empty();
			CompletableFuture<Void> underWay = semaphore.within(ending.asMono()).toFuture();
			CompletableFuture<Void> waiting = semaphore.<Void>within(Mono.never()).toFuture();
			RaceTestUtils.race(ending::tryEmitEmpty, () -> waiting.cancel(true));
			assertThat(underWay).isCompleted();
			assertThat(semaphore.within(Mono.just("sent")).block(SOON)).isEqualTo("sent");
		}
	}

	private static MailSemaphore semaphore(int connections) {
		return new MailSemaphore(new DeliveryProperties(10, SOON.multipliedBy(2), SOON, connections, SOON, SOON, SOON,
				SOON, SOON, SOON, SOON));
	}

}

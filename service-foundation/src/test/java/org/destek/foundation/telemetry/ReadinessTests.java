package org.destek.foundation.telemetry;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class ReadinessTests {

	private static final Duration SOON = Duration.ofMillis(10);

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final AtomicInteger looks = new AtomicInteger();

	private volatile Supplier<Mono<Boolean>> answer = () -> Mono.just(true);

	private final Readiness readiness = new Readiness(Mono.defer(this::look),
			new Readiness.Pace(SOON, SOON, Duration.ofMillis(50)), this.meters);

	@AfterEach
	void stop() {
		this.readiness.stop();
	}

	@Test
	void isNotReadyBeforeItHasLooked() {
		assertThat(gauge()).isZero();
	}

	@Test
	void saysWhatItLastFound() {
		this.readiness.start();
		await(1);
		this.answer = () -> Mono.just(false);
		await(0);
		this.answer = () -> Mono.just(true);
		await(1);
	}

	@Test
	void takesSilenceForNotReadyAndLooksOn() {
		this.readiness.start();
		await(1);
		this.answer = Mono::never;
		await(0);
		this.answer = () -> Mono.just(true);
		await(1);
	}

	@Test
	void takesAFailureForNotReadyAndLooksOn() {
		this.readiness.start();
		await(1);
		this.answer = () -> {
			throw new IllegalStateException("thrown");
		};
		await(0);
		this.answer = () -> Mono.error(new IllegalStateException("told"));
		await(0);
		this.answer = () -> Mono.just(true);
		await(1);
	}

	@Test
	void givesUpItsLookWhenItIsStopped() {
		AtomicBoolean givenUp = new AtomicBoolean();
		Readiness patient = new Readiness(Mono.<Boolean>never().doOnCancel(() -> givenUp.set(true)),
				new Readiness.Pace(SOON, SOON, Duration.ofHours(1)), this.meters);
		patient.start();
		assertThat(patient.isRunning()).isTrue();
		assertThat(givenUp).isFalse();
		patient.stop();
		assertThat(givenUp).isTrue();
		assertThat(patient.isRunning()).isFalse();
	}

	@Test
	void asksNobodyWhenItIsScraped() {
		assertThat(gauge()).isEqualTo(gauge()).isZero();
		assertThat(this.looks).hasValue(0);
	}

	private Mono<Boolean> look() {
		this.looks.incrementAndGet();
		return this.answer.get();
	}

	private double gauge() {
		return this.meters.get("destek.ready").gauge().value();
	}

	private void await(int expected) {
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> gauge() == expected);
	}

}

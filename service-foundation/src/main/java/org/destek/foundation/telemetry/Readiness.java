package org.destek.foundation.telemetry;

import java.time.Duration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * Looks in the background whether this copy is ready, as a probe would be told, and keeps
 * the answer for scrapes: none of them asks a database.
 */
class Readiness implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Readiness.class);

	private final Mono<Boolean> answer;

	private final Pace pace;

	private volatile boolean ready;

	private @Nullable Disposable loop;

	/**
	 * Describes what is looked at.
	 * @param answer asks again at each subscription; blocks no thread of its subscriber
	 */
	Readiness(Mono<Boolean> answer, Pace pace, MeterRegistry meters) {
		this.answer = answer;
		this.pace = pace;
		Gauge.builder("destek.ready", () -> this.ready ? 1 : 0)
			.description("Whether this copy is ready for requests, as it last found out")
			.register(meters);
	}

	@Override
	public void start() {
		Mono<Long> looking = Mono.defer(this::look).then(Mono.defer(() -> Mono.delay(pause())));
		// Nobody else would: it runs on its own, never fails, and stop() ends it.
		this.loop = looking.repeat().subscribe();
	}

	private Mono<Void> look() {
		return this.answer.timeout(this.pace.patience())
			.onErrorResume(this::unanswered)
			.doOnNext((found) -> this.ready = found)
			.then();
	}

	private Mono<Boolean> unanswered(Throwable failure) {
		logger.debug("Whether it is ready could not be found out", failure);
		return Mono.just(false);
	}

	private Duration pause() {
		return this.ready ? this.pace.whileReady() : this.pace.whileNot();
	}

	@Override
	public void stop() {
		if (this.loop != null) {
			this.loop.dispose();
			this.loop = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.loop != null;
	}

	/**
	 * How often it looks.
	 *
	 * @param whileReady between two looks
	 * @param whileNot the same, so that its return is soon seen
	 * @param patience after which no answer counts as not ready
	 */
	record Pace(Duration whileReady, Duration whileNot, Duration patience) {

		static final Pace STEADY = new Pace(Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofSeconds(8));

	}

}

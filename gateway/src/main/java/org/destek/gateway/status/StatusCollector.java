package org.destek.gateway.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.destek.gateway.backend.BackendProperties;
import org.destek.gateway.status.HealthProbe.Finding;
import org.destek.gateway.status.promise.Measures;
import org.destek.gateway.status.promise.PromiseInputs;
import org.destek.gateway.status.promise.PromiseReport;

/**
 * Asks the services in the background how they are, so that a status costs its reader
 * nothing. While nobody reads it, it asks seldom; the first reader's question then makes
 * it ask.
 */
@Component
class StatusCollector implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(StatusCollector.class);

	private static final Duration IMPATIENCE = Duration.ofMillis(300);

	private static final Duration SHARED_LOOK = Duration.ofSeconds(1);

	private final BackendProperties backends;

	private final HealthProbe probe;

	private final MeasureProbe measureProbe;

	private final StatusProperties properties;

	private final Clock clock;

	private volatile SystemStatus last;

	private volatile Measures ticketMeasures = Measures.NONE;

	private volatile Measures noticeMeasures = Measures.NONE;

	private final Mono<Void> sharedLook = Mono.defer(this::look).cache(SHARED_LOOK);

	private final Sinks.Many<Boolean> questions = Sinks.many().multicast().directBestEffort();

	private volatile Instant askedAt;

	private @Nullable Disposable loop;

	StatusCollector(BackendProperties backends, HealthProbe probe, MeasureProbe measureProbe,
			StatusProperties properties, Clock clock) {
		this.backends = backends;
		this.probe = probe;
		this.measureProbe = measureProbe;
		this.properties = properties;
		this.clock = clock;
		this.last = SystemStatus.unknown(clock.instant());
		this.askedAt = clock.instant();
	}

	/** What is found at most a period and a timeout ago. */
	Mono<SystemStatus> current() {
		Instant now = this.clock.instant();
		boolean watched = isWatched(now);
		this.askedAt = now;
		if (watched) {
			return Mono.just(this.last);
		}
		// Two at once: one of them wakes the loop, which is enough.
		this.questions.tryEmitNext(Boolean.TRUE);
		return this.sharedLook.then(Mono.fromSupplier(() -> this.last));
	}

	private boolean isWatched(Instant now) {
		return now.isBefore(this.askedAt.plus(this.properties.watched()));
	}

	/** How the promises stand by what the services last counted. */
	PromiseReport promises() {
		Figures figures = this.last.figures();
		return PromiseReport.of(new PromiseInputs(this.ticketMeasures, this.noticeMeasures,
				Objects.requireNonNullElse(figures.noticesWaiting(), 0L),
				Duration.ofSeconds(Objects.requireNonNullElse(figures.oldestWaitingNotice(), 0L)),
				figures.newestRequest(), this.last.countingSince(),
				Objects.requireNonNullElse(figures.noticesUnknown(), 0L), figures.noticesUnknownOf(),
				this.clock.instant()));
	}

	@Override
	public void start() {
		Mono<Object> looking = Mono.defer(this::look).then(Mono.defer(() -> rest(pause())));
		Mono<Object> measuring = Mono.defer(this::measure).then(Mono.defer(() -> rest(measurePause())));
		// Nobody else would: these run on their own, and stop() ends them. Neither fails,
		// see below.
		this.loop = Flux.merge(looking.repeat(), measuring.repeat()).subscribe();
	}

	/** Ends early when somebody asks after a long silence. */
	private Mono<Object> rest(Duration pause) {
		return Mono.firstWithSignal(Mono.delay(pause), this.questions.asFlux().next());
	}

	private Duration atLeast(Duration pause) {
		return isWatched(this.clock.instant()) ? pause : this.properties.unwatchedPeriod();
	}

	/** Who waits for a service to come back learns of it at once. */
	private Duration pause() {
		return (this.last.overall() == ServiceStatus.Level.UP) ? atLeast(this.properties.period()) : IMPATIENCE;
	}

	/** The first counts are read as soon as there are some. */
	private Duration measurePause() {
		boolean counted = this.ticketMeasures.at() != null && this.noticeMeasures.at() != null;
		return counted ? atLeast(this.properties.measures()) : IMPATIENCE;
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

	private Mono<Void> look() {
		return Mono
			.zip(this.probe.ask(this.backends.ticket()), this.probe.ask(this.backends.attachment()),
					this.probe.ask(this.backends.notification()))
			.doOnNext((found) -> keep(found.getT1(), found.getT2(), found.getT3()))
			.then()
			.onErrorResume((failure) -> reported("The services' health was not read", failure));
	}

	private Mono<Void> measure() {
		return this.measureProbe.tellRefusals(this.backends.ticket())
			.then(this.measureProbe.ask(this.backends.ticket()))
			.doOnNext((measures) -> this.ticketMeasures = this.ticketMeasures.next(measures))
			.then(this.measureProbe.ask(this.backends.notification()))
			.doOnNext((measures) -> this.noticeMeasures = this.noticeMeasures.next(measures))
			.then()
			.onErrorResume((failure) -> reported("What the services counted was not read", failure));
	}

	/** The next round tries again; an error would end both loops for good. */
	private static Mono<Void> reported(String what, Throwable failure) {
		return Mono.fromRunnable(() -> logger.warn(what, failure));
	}

	private void keep(Finding ticket, Finding attachment, Finding notification) {
		Map<String, Finding> found = Map.of(SystemStatus.TICKET, ticket, "attachment", attachment, "notification",
				notification);
		Figures figures = Figures.of(ticket.business(), notification.business());
		this.last = this.last.next(found, figures, this.clock.instant());
	}

}

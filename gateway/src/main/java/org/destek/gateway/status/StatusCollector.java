package org.destek.gateway.status;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.destek.gateway.backend.BackendProperties;
import org.destek.gateway.status.HealthProbe.Finding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks after the services in the background, so that a status costs its reader nothing.
 */
@Component
class StatusCollector implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(StatusCollector.class);

	private static final Duration IMPATIENCE = Duration.ofMillis(300);

	private final BackendProperties backends;

	private final HealthProbe probe;

	private final StatusProperties properties;

	private final Clock clock;

	private volatile SystemStatus last;

	private @Nullable Disposable loop;

	StatusCollector(BackendProperties backends, HealthProbe probe, StatusProperties properties, Clock clock) {
		this.backends = backends;
		this.probe = probe;
		this.properties = properties;
		this.clock = clock;
		this.last = SystemStatus.unknown(clock.instant());
	}

	/** What the last look found; at most a period and a timeout old. */
	SystemStatus last() {
		return this.last;
	}

	@Override
	public void start() {
		this.loop = Mono.defer(this::look).then(Mono.defer(() -> Mono.delay(pause()))).repeat().subscribe();
	}

	/** Who waits for a service to come back learns of it at once. */
	private Duration pause() {
		return (this.last.overall() == ServiceStatus.Level.UP) ? this.properties.period() : IMPATIENCE;
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
			.onErrorResume(
					(failure) -> Mono.fromRunnable(() -> log.warn("The services' health was not read", failure)));
	}

	private void keep(Finding ticket, Finding attachment, Finding notification) {
		Map<String, ServiceStatus.Level> levels = Map.of(SystemStatus.TICKET, ticket.level(), "attachment",
				attachment.level(), "notification", notification.level());
		Figures figures = Figures.of(ticket.business(), notification.business());
		this.last = this.last.next(levels, figures, this.clock.instant());
	}

}

package org.destek.gateway.status;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.gateway.status.ServiceStatus.Level;

/** Shows operations what {@code /status} shows people; never part of readiness. */
@Component("servicesHealthIndicator")
class ServicesHealthIndicator implements ReactiveHealthIndicator {

	private static final Status DEGRADED = new Status("DEGRADED");

	private final StatusCollector collector;

	ServicesHealthIndicator(StatusCollector collector) {
		this.collector = collector;
	}

	@Override
	public Mono<Health> health() {
		return this.collector.current().map(ServicesHealthIndicator::health);
	}

	private static Health health(SystemStatus status) {
		Health.Builder health = Health.status((status.overall() == Level.UP) ? Status.UP : DEGRADED);
		status.services().forEach((name, service) -> health.withDetail(name, service.status().word()));
		return health.build();
	}

}

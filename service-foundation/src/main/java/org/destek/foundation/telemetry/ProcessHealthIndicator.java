package org.destek.foundation.telemetry;

import java.lang.management.ManagementFactory;
import java.time.Instant;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/** Says since when the process runs, for whoever asks how it is anyway. */
class ProcessHealthIndicator implements ReactiveHealthIndicator {

	private final Health health = Health.up()
		.withDetail("startedAt", Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()))
		.build();

	@Override
	public Mono<Health> health() {
		return Mono.just(this.health);
	}

}

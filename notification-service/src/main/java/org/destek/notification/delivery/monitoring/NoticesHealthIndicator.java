package org.destek.notification.delivery.monitoring;

import java.time.Duration;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows operations how many mails wait and how long the oldest has. */
@Component
class NoticesHealthIndicator extends AbstractReactiveHealthIndicator {

	private static final Status DEGRADED = new Status("DEGRADED");

	private static final Duration LATE = Duration.ofMinutes(5);

	private static final Duration TIMEOUT = Duration.ofSeconds(2);

	private final BacklogWatch watch;

	NoticesHealthIndicator(BacklogWatch watch) {
		super("The waiting notices cannot be counted");
		this.watch = watch;
	}

	@Override
	protected Mono<Health> doHealthCheck(Health.Builder builder) {
		return this.watch.count().timeout(TIMEOUT).map((backlog) -> health(builder, backlog));
	}

	private static Health health(Health.Builder builder, Backlog backlog) {
		boolean late = backlog.oldestSeconds() > LATE.toSeconds();
		return builder.status((late || backlog.unknown() > 0) ? DEGRADED : Status.UP)
			.withDetail("waiting", backlog.waiting())
			.withDetail("oldestSeconds", Math.round(backlog.oldestSeconds()))
			.withDetail("held", backlog.held())
			.withDetail("failed", backlog.failed())
			.withDetail("unknown", backlog.unknown())
			.withDetail("unknownOf", backlog.unknownOf())
			.build();
	}

}

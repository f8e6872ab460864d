package org.destek.messaging.outbox;

import java.time.Duration;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Says whether what this service tells gets out. For the group {@code business}, never
 * for readiness: requests are accepted while the broker is away.
 */
class OutboxHealthIndicator extends AbstractHealthIndicator {

	private final OutboxBacklog backlog;

	private final OutboxRelay relay;

	private final Duration lateAfter;

	OutboxHealthIndicator(OutboxBacklog backlog, OutboxRelay relay, Duration lateAfter) {
		this.backlog = backlog;
		this.relay = relay;
		this.lateAfter = lateAfter;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		Duration age = this.backlog.age();
		builder.status((age.compareTo(this.lateAfter) > 0) ? "DOWN" : "UP")
			.withDetail("unsent", this.backlog.unsent())
			.withDetail("oldestSeconds", age.toSeconds())
			.withDetail("activeRelay", this.relay.isLeading());
		Throwable failure = this.relay.lastFailure();
		if (failure != null) {
			builder.withDetail("lastFailure", failure.getClass().getSimpleName());
		}
	}

}

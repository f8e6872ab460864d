package org.destek.notification.delivery;

import java.time.Clock;
import java.time.Duration;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

import org.destek.notification.delivery.transport.DeliveryOutcome;
import org.destek.notification.delivery.transport.DeliveryOutcome.Result;
import org.destek.notification.delivery.transport.MailServerState;

/** Counts mails for operations. */
@Component
class DeliveryMeters {

	/** Five seconds are the promise; the others tell a pause from an outage. */
	private static final Duration[] STEPS = { Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15),
			Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofHours(1) };

	private final MeterRegistry registry;

	private final Counter sent;

	private final Counter failed;

	private final Timer delay;

	private final Clock clock;

	DeliveryMeters(MeterRegistry registry, MailServerState server, Clock clock) {
		this.registry = registry;
		this.clock = clock;
		this.sent = Counter.builder("destek.notices.sent").description("Mails the server took").register(registry);
		this.failed = Counter.builder("destek.notices.failed")
			.description("Mails refused or given up")
			.register(registry);
		this.delay = Timer.builder("destek.notices.delay")
			.description("From the event to the mail server's word that it has the mail")
			.serviceLevelObjectives(STEPS)
			.register(registry);
		Gauge.builder("destek.mailserver.reachable", server, (each) -> each.known().away() ? 0 : 1)
			.description("Whether the last attempt found the mail server")
			.register(registry);
		for (Result result : Result.values()) {
			attempts(result);
		}
	}

	void count(Notice notice, DeliveryOutcome outcome, boolean givenUp) {
		attempts(outcome.result()).increment();
		if (outcome.result() == Result.SENT) {
			this.sent.increment();
			Duration since = Duration.between(notice.owedSince(), this.clock.instant());
			this.delay.record(since.isNegative() ? Duration.ZERO : since);
		}
		if (givenUp) {
			this.failed.increment();
		}
	}

	private Counter attempts(Result result) {
		return Counter.builder("destek.notices.attempts")
			.description("Attempts at sending a mail")
			.tag("outcome", result.label())
			.register(this.registry);
	}

}

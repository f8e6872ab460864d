package org.destek.notification.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import org.destek.notification.delivery.DeliveryOutcome.Result;

/** Counts mails for operations. */
@Component
class DeliveryMeters {

	private final MeterRegistry registry;

	private final Counter sent;

	private final Counter failed;

	DeliveryMeters(MeterRegistry registry, BacklogWatch watch) {
		this.registry = registry;
		this.sent = Counter.builder("destek.notices.sent").description("Mails the server took").register(registry);
		this.failed = Counter.builder("destek.notices.failed")
			.description("Mails refused or given up")
			.register(registry);
		for (Result result : Result.values()) {
			attempts(result);
		}
		Gauge.builder("destek.notices.waiting", watch, (each) -> each.last().waiting())
			.description("Mails that are due and not sent")
			.register(registry);
		Gauge.builder("destek.notices.held", watch, (each) -> each.last().held())
			.description("First mails that the pace for one address holds back")
			.register(registry);
		Gauge.builder("destek.notices.oldest", watch, (each) -> each.last().oldestSeconds())
			.baseUnit("seconds")
			.description("How long the oldest due mail waits")
			.register(registry);
	}

	void count(DeliveryOutcome outcome, boolean givenUp) {
		attempts(outcome.result()).increment();
		if (outcome.result() == Result.SENT) {
			this.sent.increment();
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

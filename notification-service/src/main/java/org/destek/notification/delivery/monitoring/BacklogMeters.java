package org.destek.notification.delivery.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Shows the last count of what waits as meters. */
@Component
class BacklogMeters {

	BacklogMeters(MeterRegistry registry, BacklogWatch watch) {
		Gauge.builder("destek.notices.waiting", watch, (each) -> each.last().waiting())
			.description("Mails that are due and not sent")
			.register(registry);
		Gauge.builder("destek.notices.held", watch, (each) -> each.last().held())
			.description("Mails that strangers can cause, held back by the budget of their mailbox")
			.register(registry);
		Gauge.builder("destek.notices.unknown", watch, (each) -> each.last().unknown())
			.description("Mails of the last day that the server was handed whole and did not answer")
			.register(registry);
		Gauge.builder("destek.notices.oldest", watch, (each) -> each.last().oldestSeconds())
			.baseUnit("seconds")
			.description("How long the oldest due mail waits")
			.register(registry);
	}

}

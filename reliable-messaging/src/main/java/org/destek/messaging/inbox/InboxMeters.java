package org.destek.messaging.inbox;

import java.util.Collection;
import java.util.List;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.destek.messaging.inbox.retry.InboxFailures;

/** Counts what is heard; each type and outcome from the start, with nothing yet. */
class InboxMeters {

	static final String DONE = "done";

	static final String REPEAT = "repeat";

	static final String IGNORED = "ignored";

	private final MeterRegistry meters;

	InboxMeters(Collection<String> handled, Collection<String> ignored, InboxFailures failures,
			InboxHealthIndicator health, MeterRegistry meters) {
		this.meters = meters;
		handled.forEach((type) -> List.of(DONE, REPEAT, IGNORED).forEach((outcome) -> handled(type, outcome)));
		ignored.forEach((type) -> handled(type, IGNORED));
		Gauge.builder("destek.inbox.stuck", failures, (each) -> each.waiting().size())
			.description("Partitions whose first event is being tried again")
			.register(meters);
		Gauge.builder("destek.inbox.connected", health, (each) -> each.isConnected() ? 1 : 0)
			.description("Whether the listener has a connection to the broker")
			.register(meters);
	}

	void count(String type, String outcome) {
		handled(type, outcome).increment();
	}

	private Counter handled(String type, String outcome) {
		return Counter.builder("destek.inbox.handled")
			.description("Events heard, by what became of them")
			.tag("type", type)
			.tag("outcome", outcome)
			.register(this.meters);
	}

}

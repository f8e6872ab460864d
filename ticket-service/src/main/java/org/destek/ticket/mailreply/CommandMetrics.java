package org.destek.ticket.mailreply;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.transaction.AfterCommit;

/**
 * Counts the commands of the office's mails, by what became of them, once it is
 * committed.
 */
@Component
class CommandMetrics {

	private final MeterRegistry meters;

	CommandMetrics(MeterRegistry meters) {
		this.meters = meters;
		// A dashboard finds the series before the first command came.
		counter("take", "done");
	}

	Mono<Void> commanded(String act, String outcome) {
		return AfterCommit.run(counter(act, outcome)::increment);
	}

	private Counter counter(String act, String outcome) {
		return this.meters.counter("destek.conversation.commands", "act", act, "outcome", outcome);
	}

}

package org.destek.ticket.mailreply;

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
	}

	Mono<Void> commanded(String act, String outcome) {
		return AfterCommit
			.run(this.meters.counter("destek.conversation.commands", "act", act, "outcome", outcome)::increment);
	}

}

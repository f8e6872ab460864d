package org.destek.ticket.heldreply;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.transaction.AfterCommit;

/**
 * Counts held replies by reason, once they are committed; each counter is there from the
 * start.
 */
@Component
class HeldReplyMetrics {

	private final MeterRegistry meters;

	HeldReplyMetrics(MeterRegistry meters) {
		this.meters = meters;
		for (HeldReply.Reason reason : HeldReply.Reason.values()) {
			meters.counter("destek.conversation.held", "reason", reason.label());
		}
	}

	Mono<Void> held(HeldReply.Reason reason) {
		return AfterCommit.run(this.meters.counter("destek.conversation.held", "reason", reason.label())::increment);
	}

}

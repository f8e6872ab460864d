package org.destek.ticket.conversation;

import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Counts what is written and done, by what operations can act on. */
@Component
class ConversationMetrics {

	private final MeterRegistry meters;

	ConversationMetrics(MeterRegistry meters) {
		this.meters = meters;
	}

	void answered(@Nullable UUID mailId) {
		this.meters.counter("destek.conversation.answers", "via", via(mailId)).increment();
	}

	void replied(@Nullable UUID mailId) {
		this.meters.counter("destek.conversation.replies", "via", via(mailId)).increment();
	}

	void held(HeldReply.Reason reason) {
		this.meters.counter("destek.conversation.held", "reason", reason.label()).increment();
	}

	void commanded(String act, String outcome) {
		this.meters.counter("destek.conversation.commands", "act", act, "outcome", outcome).increment();
	}

	private static String via(@Nullable UUID mailId) {
		return (mailId != null) ? "mail" : "page";
	}

}

package org.destek.ticket.conversation;

import java.util.List;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.destek.ticket.ticket.Message.Author;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Counts what is written and done, by what operations can act on; from the start, with
 * nothing yet.
 */
@Component
class ConversationMetrics {

	private static final String MAIL = "mail";

	private static final String PAGE = "page";

	private final MeterRegistry meters;

	ConversationMetrics(MeterRegistry meters) {
		this.meters = meters;
		for (String via : List.of(MAIL, PAGE)) {
			meters.counter("destek.conversation.answers", "via", via);
			meters.counter("destek.conversation.replies", "via", via);
		}
		for (Author by : Author.values()) {
			meters.counter("destek.conversation.resolved", "by", by.label());
		}
		for (HeldReply.Reason reason : HeldReply.Reason.values()) {
			meters.counter("destek.conversation.held", "reason", reason.label());
		}
	}

	void answered(@Nullable UUID mailId) {
		this.meters.counter("destek.conversation.answers", "via", via(mailId)).increment();
	}

	void replied(@Nullable UUID mailId) {
		this.meters.counter("destek.conversation.replies", "via", via(mailId)).increment();
	}

	void resolved(Author by) {
		this.meters.counter("destek.conversation.resolved", "by", by.label()).increment();
	}

	void held(HeldReply.Reason reason) {
		this.meters.counter("destek.conversation.held", "reason", reason.label()).increment();
	}

	void commanded(String act, String outcome) {
		this.meters.counter("destek.conversation.commands", "act", act, "outcome", outcome).increment();
	}

	private static String via(@Nullable UUID mailId) {
		return (mailId != null) ? MAIL : PAGE;
	}

}

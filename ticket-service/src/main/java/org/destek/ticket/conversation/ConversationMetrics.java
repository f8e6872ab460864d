package org.destek.ticket.conversation;

import java.util.List;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.transaction.AfterCommit;
import org.destek.ticket.core.Message.Author;

/**
 * Counts what is written and done, by what operations can act on, once it is committed;
 * from the start, with nothing yet.
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
	}

	Mono<Void> answered(@Nullable UUID mailId) {
		return count("destek.conversation.answers", "via", via(mailId));
	}

	Mono<Void> replied(@Nullable UUID mailId) {
		return count("destek.conversation.replies", "via", via(mailId));
	}

	Mono<Void> resolved(Author by) {
		return count("destek.conversation.resolved", "by", by.label());
	}

	private Mono<Void> count(String name, String... tags) {
		return AfterCommit.run(this.meters.counter(name, tags)::increment);
	}

	private static String via(@Nullable UUID mailId) {
		return (mailId != null) ? MAIL : PAGE;
	}

}

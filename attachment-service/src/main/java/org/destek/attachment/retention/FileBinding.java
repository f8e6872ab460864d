package org.destek.attachment.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.transaction.AfterCommit;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.messaging.outbox.Outbox;
import org.destek.messaging.outbox.OutgoingEvent;

/**
 * Binds the files of a message to its ticket, in the transaction that hears of it.
 */
@Component
class FileBinding {

	private static final Logger logger = LoggerFactory.getLogger(FileBinding.class);

	private final TicketFiles files;

	private final Outbox outbox;

	private final Clock clock;

	private final Counter missing;

	FileBinding(TicketFiles files, Outbox outbox, Clock clock, MeterRegistry registry) {
		this.files = files;
		this.outbox = outbox;
		this.clock = clock;
		this.missing = Counter.builder("destek.attachments.missing")
			.description("Files of messages that were not here to bind")
			.register(registry);
	}

	/**
	 * Binds the files that an event names, whichever message it tells of.
	 * @param event a submission, an answer, a reply or a note
	 * @return when bound, and when that is told
	 */
	Mono<Void> bind(IncomingEvent event) {
		TicketMessage ticket = event.dataAs(TicketMessage.class);
		if (ticket.attachments().isEmpty()) {
			return Mono.empty();
		}
		return bind(ticket);
	}

	private Mono<Void> bind(TicketMessage ticket) {
		Instant now = this.clock.instant();
		return this.files.bind(ticket.attachmentIds(), ticket.ticketId(), now)
			.collectList()
			.delayUntil((bound) -> AfterCommit.run(() -> countMissing(ticket, bound)))
			.filter((bound) -> !bound.isEmpty())
			.flatMap((bound) -> tell(ticket, bound, now));
	}

	private Mono<Void> tell(TicketMessage ticket, List<UUID> bound, Instant now) {
		List<UUID> inOrder = ticket.attachmentIds().stream().filter(bound::contains).toList();
		AttachmentBound data = new AttachmentBound(ticket.ticketId(), inOrder, now);
		return this.outbox
			.append(new OutgoingEvent(AttachmentBound.TOPIC, ticket.ticketId(), AttachmentBound.TYPE, ticket.code(),
					data))
			.then();
	}

	private void countMissing(TicketMessage ticket, List<UUID> bound) {
		Set<UUID> gone = new HashSet<>(ticket.attachmentIds());
		bound.forEach(gone::remove);
		if (!gone.isEmpty()) {
			this.missing.increment(gone.size());
			logger.error("Ticket {} names files that are not here to bind: {}", ticket.ticketId(), gone);
		}
	}

}

package org.destek.ticket.conversation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.ticket.sweep.BatchSweep;
import org.destek.ticket.sweep.DueRow;

/** Looks for tickets to close for good and has them closed, some at a time. */
@Component
class TicketCloser {

	private static final Logger logger = LoggerFactory.getLogger(TicketCloser.class);

	private final TicketClosing closing;

	private final BatchSweep<DueRow> sweep;

	TicketCloser(TicketClosing closing) {
		this.closing = closing;
		this.sweep = new BatchSweep<>(logger, DueRow::ticketId, (due) -> closing.close(due.ticketId()));
	}

	@Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT10M")
	Mono<Void> sweep() {
		return Mono.defer(() -> this.sweep.run(DueRow.START, this.closing::dueAfter))
			.doOnNext((closed) -> logger.debug("Closed {} tickets for good", closed))
			.then();
	}

}

package org.destek.ticket.heldreply;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.ticket.sweep.BatchSweep;
import org.destek.ticket.sweep.DueRow;

/** Looks for expired held replies and has them discarded, some at a time. */
@Component
class HeldReplySweeper {

	private static final Logger logger = LoggerFactory.getLogger(HeldReplySweeper.class);

	private final HeldReplyExpiry expiry;

	private final BatchSweep<DueRow> sweep;

	HeldReplySweeper(HeldReplyExpiry expiry) {
		this.expiry = expiry;
		this.sweep = new BatchSweep<>(logger, DueRow::ticketId, expiry::discard);
	}

	@Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
	Mono<Void> sweep() {
		return Mono.defer(() -> this.sweep.run(DueRow.START, this.expiry::dueAfter))
			.doOnNext((discarded) -> logger.debug("Threw away {} held replies", discarded))
			.then();
	}

}

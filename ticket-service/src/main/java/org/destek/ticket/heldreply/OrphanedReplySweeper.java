package org.destek.ticket.heldreply;

import java.util.UUID;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.ticket.sweep.BatchSweep;

/**
 * Looks each hour for held replies whose approver is no longer in the topics file, and
 * has them handed over. Other acts hand over at once; the file changes between two
 * starts.
 */
@Component
class OrphanedReplySweeper {

	private static final Logger logger = LoggerFactory.getLogger(OrphanedReplySweeper.class);

	private static final UUID START = new UUID(0, 0);

	private final HeldReplies held;

	private final BatchSweep<UUID> sweep;

	OrphanedReplySweeper(HeldReplies held, HeldReplyHandover handover) {
		this.held = held;
		this.sweep = new BatchSweep<>(logger, Function.identity(), handover::handOver);
	}

	@Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
	Mono<Void> sweep() {
		return Mono.defer(() -> this.sweep.run(START, (last) -> this.held.ticketsAfter(last, BatchSweep.BATCH_SIZE)))
			.doOnNext((tickets) -> logger.debug("Looked at what is held of {} tickets", tickets))
			.then();
	}

}

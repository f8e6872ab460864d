package org.destek.ticket.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Adds up what acts changed in the counts, so that nobody who asks reads many changes.
 */
@Component
class TicketCountFolder {

	private static final Logger logger = LoggerFactory.getLogger(TicketCountFolder.class);

	private static final int BATCH_SIZE = 5000;

	private final TicketCounts counts;

	TicketCountFolder(TicketCounts counts) {
		this.counts = counts;
	}

	@Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
	Mono<Void> addUp() {
		return Mono.defer(() -> this.counts.addUp(BATCH_SIZE))
			.expand((taken) -> (taken < BATCH_SIZE) ? Mono.empty() : this.counts.addUp(BATCH_SIZE))
			.reduce(0L, Long::sum)
			.doOnNext((taken) -> logger.trace("Added {} changes to the counts", taken))
			.then();
	}

}

package org.destek.ticket.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives tickets from before there was a list their place in it, some each second: a
 * million take about an hour, in which everything else goes on.
 */
@Component
class OldTicketsKeeper {

	private static final Logger logger = LoggerFactory.getLogger(OldTicketsKeeper.class);

	private static final int BATCH_SIZE = 50;

	private static final int BATCHES = 10;

	private final OldTickets tickets;

	OldTicketsKeeper(OldTickets tickets) {
		this.tickets = tickets;
	}

	@Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT1S")
	Mono<Void> keep() {
		return Flux.defer(() -> this.tickets.keepNext(BATCH_SIZE))
			.repeat(BATCHES - 1)
			.takeUntil((kept) -> kept < BATCH_SIZE)
			.reduce(0, Integer::sum)
			.filter((kept) -> kept > 0)
			.doOnNext((kept) -> logger.info("{} more tickets of the past are in the office's list", kept))
			.then();
	}

}

package org.destek.ticket.conversation;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for tickets to close for good, in small bites. */
@Component
class TicketCloser {

	private static final Logger log = LoggerFactory.getLogger(TicketCloser.class);

	private static final int BITE = 200;

	private final ClosingForGood closing;

	TicketCloser(ClosingForGood closing) {
		this.closing = closing;
	}

	@Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT10M")
	Mono<Void> sweep() {
		return Mono.defer(() -> this.closing.due(BITE)
			.collectList()
			.delayUntil((due) -> Flux.fromIterable(due).concatMap(this.closing::close))
			.map(List::size)
			.repeat()
			.takeUntil((closed) -> closed < BITE)
			.reduce(0, Integer::sum)
			.doOnNext((closed) -> log.debug("Closed {} tickets for good", closed))
			.then());
	}

}

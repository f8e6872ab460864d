package org.destek.ticket.conversation;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for replies that nobody let count, in small bites. */
@Component
class HeldReplySweeper {

	private static final Logger log = LoggerFactory.getLogger(HeldReplySweeper.class);

	private static final int BITE = 200;

	private final HeldReplyExpiry expiry;

	HeldReplySweeper(HeldReplyExpiry expiry) {
		this.expiry = expiry;
	}

	@Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
	Mono<Void> sweep() {
		return Mono.defer(() -> this.expiry.due(BITE)
			.collectList()
			.delayUntil((due) -> Flux.fromIterable(due).concatMap(this.expiry::discard))
			.map(List::size)
			.repeat()
			.takeUntil((discarded) -> discarded < BITE)
			.reduce(0, Integer::sum)
			.doOnNext((discarded) -> log.debug("Threw away {} held replies", discarded))
			.then());
	}

}

package org.destek.ticket.conversation;

import java.util.List;
import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for replies that were asked of who is no longer in the topics file: what another
 * act takes from somebody is handed over at once, but that happens between two starts.
 */
@Component
class HeldReplyPatrol {

	private static final int BITE = 200;

	private static final UUID FIRST = new UUID(0, 0);

	private final HeldReplies held;

	private final HeldReplyHandover handover;

	HeldReplyPatrol(HeldReplies held, HeldReplyHandover handover) {
		this.held = held;
		this.handover = handover;
	}

	@Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
	Mono<Void> walk() {
		return Mono
			.defer(() -> bite(FIRST).expand((bite) -> (bite.size() < BITE) ? Mono.empty() : bite(bite.get(BITE - 1)))
				.then());
	}

	private Mono<List<UUID>> bite(UUID after) {
		return this.held.ticketsAfter(after, BITE)
			.collectList()
			.delayUntil((tickets) -> Flux.fromIterable(tickets).concatMap(this.handover::handOver));
	}

}

package org.destek.ticket.conversation;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Agent;
import org.destek.ticket.sweep.BatchSweep;
import org.destek.ticket.topic.Topics;

/**
 * Gives back what belongs to somebody who is not in the office's file any more: it is
 * nobody's, and the topic's staff are told. So many a minute that a slip in the file can
 * be mended before the office is flooded.
 */
@Component
class LeaverSweeper {

	private static final Logger logger = LoggerFactory.getLogger(LeaverSweeper.class);

	private static final UUID BEFORE_ALL = new UUID(0, 0);

	private static final int MOST = 100;

	private final LeaverTickets tickets;

	private final Topics topics;

	private final BatchSweep<UUID> sweep;

	LeaverSweeper(LeaverTickets tickets, LeaverRelease release, Topics topics) {
		this.tickets = tickets;
		this.topics = topics;
		this.sweep = new BatchSweep<>(logger, (id) -> id, (id) -> release.release(id, this::hasLeft));
	}

	@Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
	Mono<Void> sweep() {
		return Mono.defer(this::release)
			.filter((released) -> released > 0)
			.doOnNext((released) -> logger
				.warn("{} tickets are nobody's again: who had them is not in the office's file", released))
			.then();
	}

	private Mono<Integer> release() {
		return this.tickets.holders()
			.filter((address) -> hasLeft(new Agent(address, address)))
			.collectList()
			.filter((leavers) -> !leavers.isEmpty())
			.flatMap((leavers) -> this.sweep.run(BEFORE_ALL,
					(last) -> last.equals(BEFORE_ALL) ? this.tickets.of(leavers, MOST) : Flux.empty()));
	}

	private boolean hasLeft(Agent holder) {
		return this.topics.person(holder.address()).isEmpty();
	}

}

package org.destek.ticket.heldreply;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Tickets;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.TicketHistory;
import org.destek.ticket.sweep.BatchSweep;
import org.destek.ticket.sweep.DueRow;

/** Discards what has been held for long and nobody decided on. */
@Service
class HeldReplyExpiry {

	private final Tickets tickets;

	private final HeldReplies held;

	private final TicketHistory history;

	private final Duration keepFor;

	private final Clock clock;

	HeldReplyExpiry(Tickets tickets, HeldReplies held, TicketHistory history, HeldReplyProperties properties,
			Clock clock) {
		this.tickets = tickets;
		this.held = held;
		this.history = history;
		this.keepFor = properties.keepHeldFor();
		this.clock = clock;
	}

	/** The next batch of what is due, the longest held first. */
	Flux<DueRow> dueAfter(DueRow last) {
		return this.held.heldBefore(this.clock.instant().minus(this.keepFor), last, BatchSweep.BATCH_SIZE);
	}

	/** Throws one away, unless somebody was quicker to decide. */
	@Transactional
	public Mono<Void> discard(DueRow reply) {
		return this.tickets.getLocked(reply.ticketId())
			.flatMap((ticket) -> this.held.remove(ticket.id(), reply.id()))
			.flatMap((removed) -> this.history.nobody(removed.ticketId(), HistoryAct.DISCARD,
					removed.sender().address(), this.clock.instant()));
	}

}

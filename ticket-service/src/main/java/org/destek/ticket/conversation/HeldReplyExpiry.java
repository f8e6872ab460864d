package org.destek.ticket.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Throws away what has been held for long without a word of anybody. */
@Service
class HeldReplyExpiry {

	private final LockedTickets tickets;

	private final HeldReplies held;

	private final TicketHistory history;

	private final Duration keepFor;

	private final Clock clock;

	HeldReplyExpiry(LockedTickets tickets, HeldReplies held, TicketHistory history, ConversationProperties properties,
			Clock clock) {
		this.tickets = tickets;
		this.held = held;
		this.history = history;
		this.keepFor = properties.keepHeldFor();
		this.clock = clock;
	}

	/** What is due, the longest held first. */
	Flux<HeldReply> due(int limit) {
		return this.held.heldBefore(this.clock.instant().minus(this.keepFor), limit);
	}

	/** Throws one away, unless somebody was quicker to decide. */
	@Transactional
	public Mono<Void> discard(HeldReply reply) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		return this.tickets.lock(reply.ticketId())
			.flatMap((ticket) -> this.held.remove(ticket.id(), reply.id()))
			.flatMap((removed) -> this.history.nobody(removed.ticketId(), HistoryAct.DISCARD,
					removed.sender().address(), now));
	}

}

package org.destek.ticket.conversation;

import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands one ticket's held replies over to who can release them now. */
@Service
class HeldReplyHandover {

	private final LockedTickets tickets;

	private final HeldForStaff held;

	HeldReplyHandover(LockedTickets tickets, HeldForStaff held) {
		this.tickets = tickets;
		this.held = held;
	}

	/** Asks who stands in, once for each reply. */
	@Transactional
	public Mono<Void> handOver(UUID ticketId) {
		return this.tickets.lock(ticketId).flatMap(this.held::handOver);
	}

}

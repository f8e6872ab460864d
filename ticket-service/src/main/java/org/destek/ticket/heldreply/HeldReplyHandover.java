package org.destek.ticket.heldreply;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Tickets;

/** Hands one ticket's held replies over to who can release them now. */
@Service
class HeldReplyHandover {

	private final Tickets tickets;

	private final StaffHeldReplies held;

	HeldReplyHandover(Tickets tickets, StaffHeldReplies held) {
		this.tickets = tickets;
		this.held = held;
	}

	/** Asks who stands in, once for each reply. */
	@Transactional
	public Mono<Void> handOver(UUID ticketId) {
		return this.tickets.getLocked(ticketId).flatMap(this.held::handOver);
	}

}

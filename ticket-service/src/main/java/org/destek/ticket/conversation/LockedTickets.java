package org.destek.ticket.conversation;

import java.util.UUID;

import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.Tickets;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Tickets that nobody else changes until the caller's transaction ends. */
@Component
class LockedTickets {

	private final Tickets tickets;

	LockedTickets(Tickets tickets) {
		this.tickets = tickets;
	}

	/** Locks a ticket; {@code not-found} when there is none. */
	Mono<Ticket> lock(UUID ticketId) {
		return this.tickets.findLocked(ticketId)
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.NOT_FOUND)));
	}

	/** Keeps what became of a locked ticket. */
	Mono<Ticket> change(Ticket ticket) {
		return this.tickets.change(ticket);
	}

}

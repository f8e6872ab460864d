package org.destek.ticket.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketAct;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.event.TicketClosed;
import org.destek.ticket.event.TicketEventPublisher;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.TicketHistory;
import org.destek.ticket.sweep.BatchSweep;
import org.destek.ticket.sweep.DueRow;

/** Closes for good what has been solved for long. */
@Service
class TicketClosing {

	private final SolvedTickets solved;

	private final Tickets tickets;

	private final TicketHistory history;

	private final TicketEventPublisher publisher;

	private final Duration closeAfter;

	private final Clock clock;

	TicketClosing(SolvedTickets solved, Tickets tickets, TicketHistory history, TicketEventPublisher publisher,
			ConversationProperties properties, Clock clock) {
		this.solved = solved;
		this.tickets = tickets;
		this.history = history;
		this.publisher = publisher;
		this.closeAfter = properties.closeAfter();
		this.clock = clock;
	}

	/** The next batch of tickets that are due, the longest solved first. */
	Flux<DueRow> dueAfter(DueRow last) {
		return this.solved.solvedBefore(this.clock.instant().minus(this.closeAfter), last, BatchSweep.BATCH_SIZE);
	}

	/** Closes one, unless its requester was quicker to write. */
	@Transactional
	public Mono<Void> close(UUID ticketId) {
		return this.tickets.findLocked(ticketId).flatMap(this::closeIfDue);
	}

	private Mono<Void> closeIfDue(Ticket before) {
		Instant now = this.clock.instant();
		return Mono.just(before)
			.filter((ticket) -> isDue(ticket, now))
			.flatMap((ticket) -> this.tickets.change(ticket.close(now)))
			.delayUntil((ticket) -> this.history.nobody(ticket.id(), HistoryAct.CLOSE, null, now))
			.flatMap((ticket) -> this.publisher.publish(ticket, TicketClosed.TYPE,
					new TicketClosed(this.publisher.reference(ticket), now)));
	}

	private boolean isDue(Ticket ticket, Instant now) {
		Instant solved = ticket.resolvedAt();
		return ticket.takes(TicketAct.CLOSE) && solved != null && !solved.plus(this.closeAfter).isAfter(now);
	}

}

package org.destek.ticket.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.destek.ticket.event.Announcements;
import org.destek.ticket.event.TicketClosed;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TicketAct;
import org.destek.ticket.ticket.Tickets;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes for good what has been solved for long. */
@Service
class ClosingForGood {

	private final Tickets tickets;

	private final TicketHistory history;

	private final Announcements announcements;

	private final Duration closeAfter;

	private final Clock clock;

	ClosingForGood(Tickets tickets, TicketHistory history, Announcements announcements,
			ConversationProperties properties, Clock clock) {
		this.tickets = tickets;
		this.history = history;
		this.announcements = announcements;
		this.closeAfter = properties.closeAfter();
		this.clock = clock;
	}

	/** Which tickets are due, the longest solved first. */
	Flux<UUID> due(int limit) {
		return this.tickets.solvedBefore(this.clock.instant().minus(this.closeAfter), limit);
	}

	/** Closes one, unless its requester was quicker to write. */
	@Transactional
	public Mono<Void> close(UUID ticketId) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		return this.tickets.findLocked(ticketId)
			.filter((ticket) -> isDue(ticket, now))
			.flatMap((ticket) -> this.tickets.change(ticket.after(TicketAct.CLOSE, now)))
			.delayUntil((ticket) -> this.history.nobody(ticketId, HistoryAct.CLOSE, null, now))
			.flatMap((ticket) -> this.announcements.tell(ticket, TicketClosed.TYPE,
					new TicketClosed(this.announcements.about(ticket), now)));
	}

	private boolean isDue(Ticket ticket, Instant now) {
		Instant solved = ticket.resolvedAt();
		return TicketAct.CLOSE.isPossibleIn(ticket.status()) && solved != null
				&& !solved.plus(this.closeAfter).isAfter(now);
	}

}

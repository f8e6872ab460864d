package org.destek.ticket.conversation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.TicketHistory;
import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.topic.Notices;
import org.destek.ticket.topic.StaffMember;

/** Makes a ticket nobody's whose holder has left the office. */
@Service
class LeaverRelease {

	private final Tickets tickets;

	private final TicketHistory history;

	private final StaffActions actions;

	private final Clock clock;

	LeaverRelease(Tickets tickets, TicketHistory history, StaffActions actions, Clock clock) {
		this.tickets = tickets;
		this.history = history;
		this.actions = actions;
		this.clock = clock;
	}

	/**
	 * Makes it nobody's, unless it was finished or somebody took it meanwhile.
	 * @param ticketId the ticket
	 * @param left whether somebody has left
	 */
	@Transactional
	public Mono<Void> release(UUID ticketId, Predicate<Agent> left) {
		return this.tickets.findLocked(ticketId)
			.filter((ticket) -> TicketStatus.unfinished().contains(ticket.status()))
			.flatMap((ticket) -> Mono.justOrEmpty(ticket.assignee())
				.filter(left)
				.flatMap((holder) -> release(ticket, holder)));
	}

	private Mono<Void> release(Ticket ticket, Agent holder) {
		StaffActor leaver = new StaffActor(
				new StaffMember(holder.address(), holder.name(), Language.FIRST.tag(), List.of(), Notices.NONE),
				holder.name());
		return this.actions.release(ticket, leaver,
				this.history.nobody(ticket.id(), HistoryAct.LEFT, holder.name(), this.clock.instant()));
	}

}

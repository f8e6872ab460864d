package org.destek.ticket.deskmail;

import java.util.List;

import org.destek.ticket.core.Agent;
import org.destek.ticket.desk.DeskTicket;
import org.destek.ticket.desk.DeskTicketPage;

/** A page of the office's list, as much of it as a mail shows. */
final class FoundTickets {

	/** How many tickets a mail shows. */
	static final int SHOWN = 20;

	private FoundTickets() {
	}

	static List<ListedTicket> of(DeskTicketPage page) {
		return page.tickets().stream().limit(SHOWN).map(FoundTickets::listed).toList();
	}

	private static ListedTicket listed(DeskTicket ticket) {
		Agent assignee = ticket.assignee();
		return new ListedTicket(ticket.code(), ticket.subject(), ticket.requesterName(), ticket.topic().name(),
				ticket.status(), (assignee != null) ? assignee.name() : null, ticket.lastActivityAt(),
				ticket.overdue());
	}

}

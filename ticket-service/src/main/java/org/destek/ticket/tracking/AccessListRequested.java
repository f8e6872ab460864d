package org.destek.ticket.tracking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.destek.ticket.core.Requester;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.topic.NamedTopic;

/**
 * Published when somebody asked for the list of an address's unfinished tickets; holds no
 * text that anybody typed.
 *
 * @param requester who gets the list
 * @param tickets the newest first
 * @param requestedAt when it was asked for
 */
record AccessListRequested(Recipient requester, List<ListedTicket> tickets, Instant requestedAt) {

	static final String TYPE = "access-list-requested.v1";

	static AccessListRequested of(List<Ticket> tickets, Function<String, NamedTopic> topics, Instant now) {
		Requester requester = tickets.get(0).requester();
		return new AccessListRequested(new Recipient(requester.email().text(), requester.language().tag()),
				tickets.stream().map((each) -> ListedTicket.of(each, topics)).toList(), now);
	}

	record Recipient(String email, String language) {
	}

	record ListedTicket(UUID ticketId, String code, NamedTopic topic, TicketStatus status, Instant submittedAt) {

		static ListedTicket of(Ticket ticket, Function<String, NamedTopic> topics) {
			return new ListedTicket(ticket.id(), ticket.code().text(), topics.apply(ticket.topic()), ticket.status(),
					ticket.submittedAt());
		}

	}

}

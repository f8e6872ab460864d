package org.destek.ticket.tracking;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

import org.destek.messaging.outbox.Outbox;
import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.ticket.core.EmailAddress;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketCode;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.topic.Topics;

/** Has links mailed again, to the address that a ticket knows and to no other. */
@Service
class AccessLinks {

	private static final String TOPIC = "ticket-events";

	private static final int MAX_LISTED = 20;

	private final Tickets tickets;

	private final AccessRequests requests;

	private final Topics topics;

	private final Outbox outbox;

	private final Clock clock;

	AccessLinks(Tickets tickets, AccessRequests requests, Topics topics, Outbox outbox, Clock clock) {
		this.tickets = tickets;
		this.requests = requests;
		this.topics = topics;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Has the link of one ticket mailed, if there is such a ticket, the address is its
	 * requester's and the hour has a link left; completes in any case.
	 * @param code the ticket's code
	 * @param email the address that was typed
	 * @return completes when it is decided
	 */
	@Transactional
	public Mono<Void> sendOne(TicketCode code, EmailAddress email) {
		return this.tickets.find(code)
			.filter((ticket) -> ticket.requester().email().comparable().equals(email.comparable()))
			.filterWhen((ticket) -> this.requests.count("ticket:" + ticket.id()))
			.delayUntil((ticket) -> this.tickets.lock(ticket.id()))
			.flatMap(this::announce);
	}

	/**
	 * Has a list of the address's unfinished tickets mailed, if it has any and the hour
	 * has a list left; completes in any case.
	 * @param email the address that was typed
	 * @return completes when it is decided
	 */
	@Transactional
	public Mono<Void> sendList(EmailAddress email) {
		return this.tickets.unfinishedOf(email, MAX_LISTED)
			.collectList()
			.filter((found) -> !found.isEmpty())
			.filterWhen((found) -> this.requests.count("address:" + email.comparable()))
			.delayUntil((found) -> this.tickets.lock(found.get(0).id()))
			.flatMap(this::announce);
	}

	private Mono<Void> announce(Ticket ticket) {
		return this.outbox
			.append(new OutgoingEvent(TOPIC, ticket.id(), AccessLinkRequested.TYPE, ticket.code().text(),
					AccessLinkRequested.of(ticket, this.topics.named(ticket.topic()), this.clock.instant())))
			.then();
	}

	private Mono<Void> announce(List<Ticket> found) {
		Ticket newest = found.get(0);
		return this.outbox
			.append(new OutgoingEvent(TOPIC, newest.id(), AccessListRequested.TYPE, newest.code().text(),
					AccessListRequested.of(found, this.topics::named, this.clock.instant())))
			.then();
	}

}

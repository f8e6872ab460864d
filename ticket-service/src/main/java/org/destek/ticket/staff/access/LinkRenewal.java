package org.destek.ticket.staff.access;

import java.time.Clock;
import java.util.Locale;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

import org.destek.links.StaffLink;
import org.destek.links.StaffLinks;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketCode;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.event.TicketEventPublisher;
import org.destek.ticket.staffing.TicketStaff;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.tracking.AccessRequests;

/**
 * Has a new link mailed for one that no longer opens: to the address that the old one
 * went to, and to no other, whatever the ticket's status.
 */
@Service
class LinkRenewal {

	private final StaffLinks links;

	private final Tickets tickets;

	private final TicketStaff staff;

	private final AccessRequests requests;

	private final TicketEventPublisher publisher;

	private final Clock clock;

	private final StaffAccessProperties properties;

	LinkRenewal(StaffLinks links, Tickets tickets, TicketStaff staff, AccessRequests requests,
			TicketEventPublisher publisher, Clock clock, StaffAccessProperties properties) {
		this.links = links;
		this.tickets = tickets;
		this.staff = staff;
		this.requests = requests;
		this.publisher = publisher;
		this.clock = clock;
		this.properties = properties;
	}

	/**
	 * Has the link mailed, if the old one is genuine, however old, its recipient has to
	 * do with the ticket now, and the hour has one left; completes in any case.
	 * @param request who asks for what
	 * @return completes when it is decided
	 */
	@Transactional
	public Mono<Void> request(StaffRequest request) {
		return Mono.justOrEmpty(this.links.read(request.token()))
			.flatMap((link) -> ticketOf(request, link).flatMap((ticket) -> renew(ticket, link)));
	}

	private Mono<Ticket> ticketOf(StaffRequest request, StaffLink link) {
		return Mono.justOrEmpty(TicketCode.parse(request.code()))
			.flatMap(this.tickets::find)
			.filter((ticket) -> ticket.id().equals(link.ticketId()));
	}

	private Mono<Void> renew(Ticket ticket, StaffLink link) {
		return Mono.justOrEmpty(this.staff.entry(ticket, link.recipient()))
			.filterWhen((member) -> hasOneLeft(ticket, member.address().toLowerCase(Locale.ROOT)))
			.delayUntil((member) -> this.tickets.lock(ticket.id()))
			.flatMap((member) -> announce(ticket, member));
	}

	private Mono<Boolean> hasOneLeft(Ticket ticket, String address) {
		return this.requests.count("staff:" + ticket.id() + ":" + address, this.properties.linksPerHour())
			.filter(Boolean::booleanValue)
			.flatMap((left) -> this.requests.count("staff:" + address, this.properties.linksPerAddress()))
			.defaultIfEmpty(false);
	}

	private Mono<Void> announce(Ticket ticket, StaffMember member) {
		return this.publisher.publish(ticket, StaffLinkRequested.TYPE,
				new StaffLinkRequested(this.publisher.reference(ticket), Recipient.of(member), this.clock.instant()));
	}

}

package org.destek.ticket.staff;

import java.util.Optional;
import java.util.UUID;

import org.destek.links.StaffLink;
import org.destek.links.StaffLinks;
import org.destek.ticket.conversation.TicketStaff;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TicketCode;
import org.destek.ticket.ticket.Tickets;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Opens a ticket to who has a genuine link and still has to do with the ticket. A link
 * that was used for something is bound to that browser; another one gets a problem of its
 * own, for its user can prove the recipient's mailbox.
 */
@Component
class StaffAccess {

	/** Whatever is asked under it is asked for nothing. */
	private static final StaffLink NO_LINK = new StaffLink(new UUID(0, 0), new UUID(0, 0), "");

	private final StaffLinks links;

	private final Tickets tickets;

	private final TicketStaff staff;

	private final StaffBrowsers browsers;

	StaffAccess(StaffLinks links, Tickets tickets, TicketStaff staff, StaffBrowsers browsers) {
		this.links = links;
		this.tickets = tickets;
		this.staff = staff;
		this.browsers = browsers;
	}

	/**
	 * Opens a ticket for reading; binds nothing, for mail scanners read, too.
	 * @param request who asks for what
	 * @return the visit; or a problem, the same after the same work whyever the link is
	 * no good, and another in another browser
	 */
	Mono<StaffVisit> read(StaffRequest request) {
		return find(request).map(StaffAccess::here);
	}

	/**
	 * Opens a ticket for something that changes it, in the caller's transaction: locks
	 * it, and binds an unbound link to the browser.
	 * @param request who asks for what
	 * @return the visit; or a problem as for reading
	 */
	Mono<StaffVisit> enter(StaffRequest request) {
		return find(request).delayUntil((found) -> this.tickets.lock(found.visit().ticket().id()))
			.flatMap((found) -> this.browsers.find(found.visit().link().id(), request.browser())
				.map((state) -> new Found(found.visit(), state)))
			.doOnNext((found) -> request.requireBrowser())
			.delayUntil((found) -> bindIfFree(found, request))
			.map(StaffAccess::here);
	}

	/**
	 * Whose link it is, in whatever browser: for proving the recipient's mailbox.
	 * @param request who asks for what
	 * @return the visit; or the problem of a link that is no good
	 */
	Mono<StaffVisit> anywhere(StaffRequest request) {
		return find(request).map(Found::visit);
	}

	private Mono<Found> find(StaffRequest request) {
		StaffLink link = this.links.verify(request.token()).orElse(NO_LINK);
		return Mono.justOrEmpty(TicketCode.parse(request.code()))
			.flatMap(this.tickets::find)
			.singleOptional()
			.zipWhen((ticket) -> this.browsers.find(link.id(), request.browser()))
			.mapNotNull((both) -> found(link, both.getT1(), both.getT2()).orElse(null))
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.NOT_FOUND)));
	}

	private Optional<Found> found(StaffLink link, Optional<Ticket> ticket, LinkState state) {
		return ticket.filter((each) -> each.id().equals(link.ticketId()) && !state.revoked())
			.flatMap((each) -> this.staff.entry(each, link.recipient())
				.map((member) -> new StaffVisit(link, each, member)))
			.map((visit) -> new Found(visit, state));
	}

	private Mono<Void> bindIfFree(Found found, StaffRequest request) {
		return found.state().bound() ? Mono.empty() : this.browsers.bind(found.visit().link(), request.browser());
	}

	private static StaffVisit here(Found found) {
		if (!found.state().opensHere()) {
			throw new ProblemException(ProblemKind.ANOTHER_BROWSER);
		}
		return found.visit();
	}

	private record Found(StaffVisit visit, LinkState state) {
	}

}

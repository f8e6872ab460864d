package org.destek.ticket.staff.access;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.links.StaffLink;
import org.destek.links.StaffLinks;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketCode;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.people.Viewer;
import org.destek.ticket.people.Viewers;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.destek.ticket.staff.access.StaffVisit.ByLink;
import org.destek.ticket.staff.access.StaffVisit.BySession;
import org.destek.ticket.staffing.TicketStaff;

/**
 * Opens a ticket to who is signed in and may see it; and to who has a genuine link, still
 * has to do with the ticket, and sits at a browser that has proved to read the
 * recipient's mailbox. A link alone opens nothing: mails are forwarded, scanned and
 * shared.
 */
@Component
public class StaffAccess {

	/** Whatever is asked under it is asked for nothing. */
	private static final StaffLink NO_LINK = new StaffLink(new UUID(0, 0), new UUID(0, 0), "");

	private final StaffLinks links;

	private final RevokedLinks revoked;

	private final Tickets tickets;

	private final TicketStaff staff;

	private final ProvenBrowsers browsers;

	private final Viewers viewers;

	StaffAccess(StaffLinks links, RevokedLinks revoked, Tickets tickets, TicketStaff staff, ProvenBrowsers browsers,
			Viewers viewers) {
		this.links = links;
		this.revoked = revoked;
		this.tickets = tickets;
		this.staff = staff;
		this.browsers = browsers;
		this.viewers = viewers;
	}

	/**
	 * Opens a ticket for reading; changes nothing.
	 * @param request who asks for what
	 * @return the visit; or a problem: the same after the same work whatever is wrong
	 * with the link, another in a browser that has proved nothing, a third when a session
	 * is over
	 */
	public Mono<StaffVisit> read(StaffRequest request) {
		return request.bySession() ? bySession(request) : byLink(request);
	}

	private Mono<StaffVisit> bySession(StaffRequest request) {
		return this.viewers.signedIn(request.headers())
			.flatMap((viewer) -> find(request).mapNotNull((ticket) -> visit(viewer, ticket).orElse(null)))
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.NOT_FOUND)));
	}

	private Optional<StaffVisit> visit(Viewer viewer, Ticket ticket) {
		return Optional.of(ticket)
			.filter((each) -> this.staff.maySee(viewer, each))
			.map((each) -> new StaffVisit(new BySession(viewer), each, this.staff.entryOf(viewer, each)));
	}

	private Mono<StaffVisit> byLink(StaffRequest request) {
		return anywhere(request).filterWhen((visit) -> this.browsers.isProven(visit.address(), request.browser()))
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.UNPROVEN_BROWSER)));
	}

	/**
	 * Opens a ticket for something that changes it, in the caller's transaction: locks
	 * it.
	 * @param request who asks for what
	 * @return the visit; or a problem as for reading
	 */
	public Mono<StaffVisit> enter(StaffRequest request) {
		return read(request).delayUntil((visit) -> this.tickets.lock(visit.ticket().id()));
	}

	/**
	 * Whose link it is, in whatever browser: for proving the recipient's mailbox, and for
	 * nothing that the notice did not say.
	 * @param request who asks for what
	 * @return the visit; or the problem of a link that is no good
	 */
	Mono<StaffVisit> anywhere(StaffRequest request) {
		StaffLink link = this.links.verify(request.token()).orElse(NO_LINK);
		return find(request).singleOptional()
			.zipWhen((ticket) -> this.revoked.has(link.id()))
			.mapNotNull((both) -> visit(link, both.getT1().filter((ticket) -> !both.getT2())).orElse(null))
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.NOT_FOUND)));
	}

	private Mono<Ticket> find(StaffRequest request) {
		return Mono.justOrEmpty(TicketCode.parse(request.code())).flatMap(this.tickets::find);
	}

	private Optional<StaffVisit> visit(StaffLink link, Optional<Ticket> ticket) {
		return ticket.filter((each) -> each.id().equals(link.ticketId()))
			.flatMap((each) -> this.staff.entry(each, link.recipient())
				.map((member) -> new StaffVisit(new ByLink(link), each, member)));
	}

}

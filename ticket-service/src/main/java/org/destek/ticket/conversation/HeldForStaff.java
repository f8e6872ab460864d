package org.destek.ticket.conversation;

import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TicketAct;
import org.destek.ticket.topic.StaffMember;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Which held replies are whose of the office: those that they were asked about, and for
 * who stands in, also those of who has nothing to do with the ticket any more.
 */
@Component
public class HeldForStaff {

	private final HeldReplies held;

	private final TicketStaff staff;

	private final Releasers releasers;

	private final Holding holding;

	HeldForStaff(HeldReplies held, TicketStaff staff, Releasers releasers, Holding holding) {
		this.held = held;
		this.staff = staff;
		this.releasers = releasers;
		this.holding = holding;
	}

	/**
	 * What waits for somebody's word.
	 * @param ticket the ticket
	 * @param member one who has to do with it
	 * @return as many as a page shows, theirs first
	 */
	public Flux<HeldReply> of(Ticket ticket, StaffMember member) {
		Flux<HeldReply> own = this.held.ofStaff(ticket.id(), member.address());
		return this.releasers.standIn(ticket).is(member.address()) ? own.concatWith(ownerless(ticket)) : own;
	}

	/** Whether somebody may decide on a reply. */
	boolean isFor(Ticket ticket, HeldReply reply, StaffMember member) {
		return reply.role() == Author.STAFF && this.releasers.of(ticket, reply.recipient()).is(member.address());
	}

	/**
	 * Asks who stands in about what others were asked who have nothing to do with the
	 * ticket any more, in the caller's transaction; nobody about a ticket that is closed
	 * for good.
	 * @param ticket the ticket as it is now, locked
	 * @return done
	 */
	Mono<Void> handOver(Ticket ticket) {
		return ownerless(ticket).filter((reply) -> TicketAct.REPLY.isPossibleIn(ticket.status()))
			.concatMap((reply) -> this.holding.askAnother(ticket, reply, this.releasers.standIn(ticket)))
			.then();
	}

	private Flux<HeldReply> ownerless(Ticket ticket) {
		return this.held.ofOthers(ticket.id(), this.staff.addresses(ticket));
	}

}

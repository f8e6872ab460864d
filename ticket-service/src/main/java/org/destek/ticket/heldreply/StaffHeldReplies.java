package org.destek.ticket.heldreply;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketAct;
import org.destek.ticket.staffing.TicketStaff;
import org.destek.ticket.topic.StaffMember;

/**
 * Which held replies wait for which of the office: those that they, or a mailbox that
 * they read, were asked about. A stand-in also gets the orphaned ones, whose approver has
 * left the ticket.
 */
@Component
public class StaffHeldReplies {

	private final HeldReplies held;

	private final TicketStaff staff;

	private final ReplyApprovers approvers;

	private final ReplyHolding holding;

	StaffHeldReplies(HeldReplies held, TicketStaff staff, ReplyApprovers approvers, ReplyHolding holding) {
		this.held = held;
		this.staff = staff;
		this.approvers = approvers;
		this.holding = holding;
	}

	/**
	 * What waits for somebody's word.
	 * @param ticket the ticket
	 * @param member one who has to do with it
	 * @return as many as a page shows, theirs first
	 */
	public Flux<HeldReply> of(Ticket ticket, StaffMember member) {
		Flux<HeldReply> own = this.held.ofStaff(ticket.id(), this.staff.answerable(ticket, member));
		return this.approvers.standIn(ticket).isAnsweredBy(member.address()) ? own.concatWith(orphaned(ticket)) : own;
	}

	/** Whether somebody may decide on a reply. */
	public boolean isFor(Ticket ticket, HeldReply reply, StaffMember member) {
		return reply.role() == Author.STAFF
				&& this.approvers.of(ticket, reply.recipient()).isAnsweredBy(member.address());
	}

	/**
	 * Asks who stands in about what others were asked who have nothing to do with the
	 * ticket any more, in the caller's transaction; nobody about a ticket that is closed
	 * for good.
	 * @param ticket the ticket as it is now, locked
	 * @return done
	 */
	public Mono<Void> handOver(Ticket ticket) {
		return orphaned(ticket).filter((reply) -> ticket.takes(TicketAct.REPLY))
			.concatMap((reply) -> this.holding.askAnother(ticket, reply, this.approvers.standIn(ticket)))
			.then();
	}

	private Flux<HeldReply> orphaned(Ticket ticket) {
		return this.held.ofOthers(ticket.id(), this.staff.addresses(ticket));
	}

}

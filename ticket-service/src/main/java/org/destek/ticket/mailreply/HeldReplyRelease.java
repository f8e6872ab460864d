package org.destek.ticket.mailreply;

import java.time.Clock;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketAct;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.heldreply.HeldReplies;
import org.destek.ticket.heldreply.HeldReply;
import org.destek.ticket.heldreply.StaffHeldReplies;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.TicketHistory;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.destek.ticket.staffing.StaffActor;

/**
 * Releases held replies or discards them, as their approver says. A released reply counts
 * as what the approver wrote, and its command is run.
 */
@Service
public class HeldReplyRelease {

	private final Tickets tickets;

	private final HeldReplies held;

	private final StaffHeldReplies staffHeldReplies;

	private final StaffReplies staff;

	private final RequesterReplies requester;

	private final TicketHistory history;

	private final Clock clock;

	HeldReplyRelease(Tickets tickets, HeldReplies held, StaffHeldReplies staffHeldReplies, StaffReplies staff,
			RequesterReplies requester, TicketHistory history, Clock clock) {
		this.tickets = tickets;
		this.held = held;
		this.staffHeldReplies = staffHeldReplies;
		this.staff = staff;
		this.requester = requester;
		this.history = history;
		this.clock = clock;
	}

	/**
	 * Lets a reply count as what the requester wrote.
	 * @param ticketId the ticket
	 * @param heldId the reply
	 * @return done; a problem when nothing of that id is held for the requester, or the
	 * ticket is closed for good
	 */
	@Transactional
	public Mono<Void> release(UUID ticketId, UUID heldId) {
		return this.tickets.getLocked(ticketId)
			.zipWhen((ticket) -> take(ticket, heldId, null))
			.flatMap((both) -> this.requester.join(taking(both.getT1()), MailedReply.of(both.getT2())));
	}

	/**
	 * Lets a reply count as what somebody of the office wrote.
	 * @param ticketId the ticket
	 * @param heldId the reply
	 * @param by whose link it is
	 * @return done; a problem when nothing of that id waits for their word, or the ticket
	 * is closed for good
	 */
	@Transactional
	public Mono<Void> release(UUID ticketId, UUID heldId, StaffActor by) {
		return this.tickets.getLocked(ticketId)
			.zipWhen((ticket) -> take(ticket, heldId, by))
			.flatMap((both) -> this.staff.join(taking(both.getT1()), by, MailedReply.of(both.getT2())));
	}

	/**
	 * Throws away what was held for the requester.
	 * @param ticketId the ticket
	 * @param heldId the reply
	 * @return done; a problem when nothing of that id is held for the requester
	 */
	@Transactional
	public Mono<Void> discard(UUID ticketId, UUID heldId) {
		return this.tickets.getLocked(ticketId)
			.flatMap((ticket) -> take(ticket, heldId, null))
			.flatMap((reply) -> this.history.requester(ticketId, HistoryAct.DISCARD, reply.sender().address(),
					this.clock.instant()));
	}

	/**
	 * Throws away what was held for somebody of the office.
	 * @param ticketId the ticket
	 * @param heldId the reply
	 * @param by whose link it is
	 * @return done; a problem when nothing of that id waits for their word
	 */
	@Transactional
	public Mono<Void> discard(UUID ticketId, UUID heldId, StaffActor by) {
		return this.tickets.getLocked(ticketId)
			.flatMap((ticket) -> take(ticket, heldId, by))
			.flatMap((reply) -> this.history.staff(ticketId, HistoryAct.DISCARD, by.agent(), reply.sender().address(),
					this.clock.instant()));
	}

	/** Another's is as unknown as none; the error undoes that it was taken out. */
	private Mono<HeldReply> take(Ticket ticket, UUID heldId, @Nullable StaffActor by) {
		return this.held.remove(ticket.id(), heldId)
			.filter((reply) -> (by != null) ? this.staffHeldReplies.isFor(ticket, reply, by.member())
					: reply.role() == Author.REQUESTER)
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.NOT_FOUND)));
	}

	/** A closed ticket keeps what is held, so that nothing of it is lost. */
	private static Ticket taking(Ticket ticket) {
		if (!ticket.takes(TicketAct.REPLY)) {
			throw new ProblemException(ProblemKind.TICKET_CLOSED);
		}
		return ticket;
	}

}

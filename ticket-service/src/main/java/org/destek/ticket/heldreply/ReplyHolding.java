package org.destek.ticket.heldreply;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Ticket;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.event.ReplyHeld;
import org.destek.ticket.event.TicketEventPublisher;
import org.destek.ticket.topic.StaffMember;

/**
 * Holds a reply by mail that is not believed, and asks its approver by mail.
 */
@Component
public class ReplyHolding {

	private final HeldReplies held;

	private final TicketEventPublisher publisher;

	private final HeldReplyMetrics metrics;

	ReplyHolding(HeldReplies held, TicketEventPublisher publisher, HeldReplyMetrics metrics) {
		this.held = held;
		this.publisher = publisher;
		this.metrics = metrics;
	}

	/**
	 * Holds a reply, in the caller's transaction.
	 * @param ticket its ticket, locked
	 * @param reply the reply
	 * @param asked who can release it
	 * @param meant to whom its address was given
	 * @return done
	 */
	public Mono<Void> hold(Ticket ticket, HeldReply reply, Recipient asked, String meant) {
		return this.held.add(reply).then(ask(ticket, reply, asked, meant)).then(this.metrics.held(reply.reason()));
	}

	/** Asks somebody else about a held reply, in the caller's transaction. */
	Mono<Void> askAnother(Ticket ticket, HeldReply reply, StaffMember member) {
		return this.held.ask(reply.id(), member.address())
			.then(ask(ticket, reply, Recipient.of(member), reply.recipient()));
	}

	private Mono<Void> ask(Ticket ticket, HeldReply reply, Recipient asked, String meant) {
		String insteadOf = asked.address().equalsIgnoreCase(meant) ? null : meant;
		ReplyHeld.Held event = new ReplyHeld.Held(reply.id(), reply.sender(), reply.text(), reply.folded(),
				reply.reason().label(), reply.answeredBy());
		return this.publisher.publish(ticket, ReplyHeld.TYPE, new ReplyHeld(this.publisher.reference(ticket), event,
				reply.role(), asked, insteadOf, reply.files(), reply.heldAt()));
	}

}

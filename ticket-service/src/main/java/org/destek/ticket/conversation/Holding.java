package org.destek.ticket.conversation;

import org.destek.ticket.event.Announcements;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.event.ReplyHeld;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.topic.StaffMember;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Holds a reply by mail that is not believed, and has asked whom it claims to come from.
 */
@Component
public class Holding {

	private final HeldReplies held;

	private final Announcements announcements;

	private final ConversationMetrics metrics;

	Holding(HeldReplies held, Announcements announcements, ConversationMetrics metrics) {
		this.held = held;
		this.announcements = announcements;
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
		return this.held.add(reply)
			.then(ask(ticket, reply, asked, meant))
			.doOnSuccess((done) -> this.metrics.held(reply.reason()));
	}

	/** Asks somebody else about a held reply, in the caller's transaction. */
	Mono<Void> askAnother(Ticket ticket, HeldReply reply, StaffMember member) {
		return this.held.ask(reply.id(), member.address())
			.then(ask(ticket, reply, Recipient.of(member), reply.recipient()));
	}

	private Mono<Void> ask(Ticket ticket, HeldReply reply, Recipient asked, String meant) {
		String insteadOf = asked.address().equalsIgnoreCase(meant) ? null : meant;
		ReplyHeld.Held told = new ReplyHeld.Held(reply.id(), reply.sender(), reply.text(), reply.folded(),
				reply.reason().label(), reply.answeredBy());
		return this.announcements.tell(ticket, ReplyHeld.TYPE, new ReplyHeld(this.announcements.about(ticket), told,
				reply.role(), asked, insteadOf, reply.files(), reply.heldAt()));
	}

}

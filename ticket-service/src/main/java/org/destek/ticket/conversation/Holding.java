package org.destek.ticket.conversation;

import org.destek.ticket.event.Announcements;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.event.ReplyHeld;
import org.destek.ticket.ticket.Ticket;
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
	 * @param recipient who can release it
	 * @return done
	 */
	public Mono<Void> hold(Ticket ticket, HeldReply reply, Recipient recipient) {
		ReplyHeld.Held told = new ReplyHeld.Held(reply.id(), reply.sender(), reply.text(), reply.reason().label(),
				reply.answeredBy());
		return this.held.add(reply)
			.then(this.announcements.tell(ticket, ReplyHeld.TYPE,
					new ReplyHeld(this.announcements.about(ticket), told, reply.role(), recipient, reply.files(),
							reply.heldAt())))
			.doOnSuccess((done) -> this.metrics.held(reply.reason()));
	}

}

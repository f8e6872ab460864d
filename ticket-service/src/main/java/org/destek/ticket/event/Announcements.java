package org.destek.ticket.event;

import org.destek.messaging.outbox.Outbox;
import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.topic.Topics;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Tells what happened to a ticket, in the caller's transaction. */
@Component
public class Announcements {

	private static final String TOPIC = "ticket-events";

	private final Outbox outbox;

	private final Topics topics;

	Announcements(Outbox outbox, Topics topics) {
		this.outbox = outbox;
		this.topics = topics;
	}

	/**
	 * Tells an event of a ticket that the caller has locked.
	 * @param ticket the ticket as it is now
	 * @param type the event's name and version
	 * @param data what is told
	 * @return done
	 */
	public Mono<Void> tell(Ticket ticket, String type, Object data) {
		return this.outbox.append(new OutgoingEvent(TOPIC, ticket.id(), type, ticket.code().text(), data)).then();
	}

	/**
	 * How events name a ticket.
	 * @param ticket the ticket
	 * @return id, code, topic and subject
	 */
	public About about(Ticket ticket) {
		return new About(ticket.id(), ticket.code().text(), this.topics.named(ticket.topic()), ticket.subject());
	}

}

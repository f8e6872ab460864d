package org.destek.ticket.event;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.messaging.outbox.Outbox;
import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.topic.Topics;

/** Publishes what happened to a ticket, in the caller's transaction. */
@Component
public class TicketEventPublisher {

	private static final String TOPIC = "ticket-events";

	private final Outbox outbox;

	private final Topics topics;

	TicketEventPublisher(Outbox outbox, Topics topics) {
		this.outbox = outbox;
		this.topics = topics;
	}

	/**
	 * Publishes an event of a ticket that the caller has locked.
	 * @param ticket the ticket as it is now
	 * @param type the event's name and version
	 * @param data what is told
	 * @return done
	 */
	public Mono<Void> publish(Ticket ticket, String type, Object data) {
		return this.outbox.append(new OutgoingEvent(TOPIC, ticket.id(), type, ticket.code().text(), data)).then();
	}

	/**
	 * How events name a ticket.
	 * @param ticket the ticket
	 * @return id, code, topic and subject
	 */
	public TicketReference reference(Ticket ticket) {
		return new TicketReference(ticket.id(), ticket.code().text(), this.topics.named(ticket.topic()),
				ticket.subject());
	}

}

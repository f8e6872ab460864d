package org.destek.ticket.conversation;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Message;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.event.TicketAssigned;
import org.destek.ticket.event.TicketEventPublisher;
import org.destek.ticket.event.TicketMoved;
import org.destek.ticket.event.TicketReleased;
import org.destek.ticket.event.TicketResolved;
import org.destek.ticket.staffing.Audiences;
import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topics;

/** Publishes what the office did to a ticket, to all whom it concerns. */
@Component
class StaffActionEvents {

	private final TicketEventPublisher publisher;

	private final Audiences audiences;

	private final Topics topics;

	StaffActionEvents(TicketEventPublisher publisher, Audiences audiences, Topics topics) {
		this.publisher = publisher;
		this.audiences = audiences;
		this.topics = topics;
	}

	Mono<Void> assigned(Ticket before, Ticket ticket, StaffActor by, Message first, Instant now) {
		return this.publisher.publish(ticket, TicketAssigned.TYPE,
				TicketAssigned.of(this.publisher.reference(ticket), Objects.requireNonNull(ticket.assignee()),
						by.agent(), ticket, first, this.audiences.ofHolder(ticket, by),
						formerHolder(before, ticket, by), now));
	}

	Mono<Void> released(Ticket before, Ticket ticket, StaffActor by, Message first, Instant now) {
		return this.publisher.publish(ticket, TicketReleased.TYPE, TicketReleased.of(this.publisher.reference(ticket),
				by.agent(), ticket, first, this.audiences.ofRelease(before, ticket, by), now));
	}

	Mono<Void> moved(Ticket before, Ticket ticket, StaffActor by, Message first, Instant now) {
		return this.publisher.publish(ticket, TicketMoved.TYPE,
				TicketMoved.of(this.publisher.reference(ticket), this.topics.named(before.topic()), by.agent(), ticket,
						first, this.audiences.ofWork(ticket, by), formerHolder(before, ticket, by), now));
	}

	Mono<Void> resolved(Ticket ticket, StaffActor by, Instant now) {
		return this.publisher.publish(ticket, TicketResolved.TYPE,
				new TicketResolved(this.publisher.reference(ticket), new TicketResolved.By(Author.STAFF, by.name()),
						false, ticket.requester(), this.audiences.ofHolder(ticket, by), now));
	}

	private @Nullable StaffMember formerHolder(Ticket before, Ticket ticket, StaffActor by) {
		return this.audiences.formerHolder(before, ticket, by).orElse(null);
	}

}

package org.destek.notification.intake;

import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.notification.plan.ForAnyone.AccessList;
import org.destek.notification.plan.ForAnyone.OpenRequest;
import org.destek.notification.plan.NoticePlanning;
import org.destek.notification.plan.PlannedNotice;
import org.destek.notification.plan.Recipient;

/** Somebody asked for the open requests of an address: their links are sent there. */
@Component
class AccessListRequestedHandler implements EventHandler {

	private final NoticePlanning planning;

	AccessListRequestedHandler(NoticePlanning planning) {
		this.planning = planning;
	}

	@Override
	public String type() {
		return "access-list-requested.v1";
	}

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		AccessListRequested request = event.dataAs(AccessListRequested.class);
		Recipient recipient = Recipient.requester(request.requester().email(), request.requester().language());
		return this.planning
			.plan(List.of(new PlannedNotice(event.id(), null, recipient, listOf(request, recipient.language()))));
	}

	private AccessList listOf(AccessListRequested request, String language) {
		return new AccessList(request.tickets()
			.stream()
			.map((ticket) -> new OpenRequest(ticket.ticketId(), ticket.code(), ticket.topic().nameIn(language),
					ticket.status(), ticket.submittedAt()))
			.toList());
	}

}

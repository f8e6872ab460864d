package org.destek.notification.intake.access;

import java.util.List;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.OtherNotice.AccessList;
import org.destek.notification.notice.content.OtherNotice.OpenRequest;

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
		AccessListRequestedEvent request = event.dataAs(AccessListRequestedEvent.class);
		Recipient recipient = Recipient.requester(request.requester().email(), request.requester().language());
		return this.planning
			.plan(List.of(new PlannedNotice(event.id(), null, recipient, listOf(request, recipient.language()))));
	}

	private AccessList listOf(AccessListRequestedEvent request, String language) {
		return new AccessList(request.tickets()
			.stream()
			.map((ticket) -> new OpenRequest(ticket.ticketId(), ticket.code(), ticket.topic().nameIn(language),
					ticket.status(), ticket.submittedAt()))
			.toList());
	}

}

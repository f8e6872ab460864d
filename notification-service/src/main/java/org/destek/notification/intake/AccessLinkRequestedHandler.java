package org.destek.notification.intake;

import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.notification.plan.ForRequester.AccessLink;
import org.destek.notification.plan.NoticePlanning;
import org.destek.notification.plan.PlannedNotice;
import org.destek.notification.plan.Recipient;
import org.destek.notification.plan.TicketReference;

/** The requester of a ticket asked for its link: it is sent to the ticket's address. */
@Component
class AccessLinkRequestedHandler implements EventHandler {

	private final NoticePlanning planning;

	AccessLinkRequestedHandler(NoticePlanning planning) {
		this.planning = planning;
	}

	@Override
	public String type() {
		return "access-link-requested.v1";
	}

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		AccessLinkRequested request = event.dataAs(AccessLinkRequested.class);
		Recipient recipient = Recipient.requester(request.requester().email(), request.requester().language());
		AccessLink content = new AccessLink(request.topic().nameIn(recipient.language()));
		return this.planning.plan(List.of(new PlannedNotice(event.id(),
				new TicketReference(request.ticketId(), request.code()), recipient, content)));
	}

}

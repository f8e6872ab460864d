package org.destek.notification.intake.access;

import java.util.List;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.RequesterNotice.AccessLink;
import org.destek.notification.notice.content.TicketReference;

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
		AccessLinkRequestedEvent request = event.dataAs(AccessLinkRequestedEvent.class);
		Recipient recipient = Recipient.requester(request.requester().email(), request.requester().language());
		AccessLink content = new AccessLink(request.topic().nameIn(recipient.language()));
		return this.planning.plan(List.of(new PlannedNotice(event.id(),
				new TicketReference(request.ticketId(), request.code()), recipient, content)));
	}

}

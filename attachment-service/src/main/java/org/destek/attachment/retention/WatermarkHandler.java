package org.destek.attachment.retention;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;

/** Hears how far a partition of the tickets' events was read. */
@Component
class WatermarkHandler implements EventHandler {

	private final TicketEventsRead read;

	WatermarkHandler(TicketEventsRead read) {
		this.read = read;
	}

	@Override
	public String type() {
		return TicketEventsWatermark.TYPE;
	}

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		return this.read.passed(event.dataAs(TicketEventsWatermark.class));
	}

}

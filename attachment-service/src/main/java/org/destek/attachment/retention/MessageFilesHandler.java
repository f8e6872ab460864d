package org.destek.attachment.retention;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import reactor.core.publisher.Mono;

/** Hears of one kind of message and has its files bound. */
record MessageFilesHandler(String type, FileBinding binding) implements EventHandler {

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		return this.binding.bind(event);
	}

}

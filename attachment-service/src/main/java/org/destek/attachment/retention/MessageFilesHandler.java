package org.destek.attachment.retention;

import reactor.core.publisher.Mono;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.EventHeaders;
import org.destek.messaging.inbox.IncomingEvent;

/** Hears of one kind of message and has its files bound. */
record MessageFilesHandler(String type, FileBinding binding) implements EventHandler {

	/** Older events do not say it; those are read. */
	@Override
	public boolean concerns(EventHeaders headers) {
		return !"false".equals(headers.get("ce_files"));
	}

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		return this.binding.bind(event);
	}

}

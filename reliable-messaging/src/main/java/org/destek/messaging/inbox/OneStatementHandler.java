package org.destek.messaging.inbox;

import reactor.core.publisher.Mono;

/**
 * A handler that does an event's effect by a single statement, which notes the event,
 * too: so it needs no transaction around it, and one round trip instead of four.
 */
public interface OneStatementHandler extends EventHandler {

	/**
	 * Does the event's effect and notes that it was heard; does nothing when it was heard
	 * before. Errors are those of {@link #handle}.
	 * @param event the event
	 * @param insert what the statement writes first: without its row nothing else is
	 * written
	 * @return whether the event was new
	 */
	Mono<Boolean> handleOnce(IncomingEvent event, InboxInsert insert);

	/** Never called: the statement does it all. */
	@Override
	default Mono<Void> handle(IncomingEvent event) {
		return Mono.error(() -> new UnsupportedOperationException("A single statement handles " + type()));
	}

}

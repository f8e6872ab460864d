package org.destek.messaging.inbox;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import reactor.core.publisher.Mono;

import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * Gives an event its effect, once: the note that it was heard and what the handler does
 * are one transaction, or even one statement.
 */
class Inbox {

	private final Map<String, EventHandler> handlers;

	private final ReceivedEvents received;

	private final TransactionalOperator transaction;

	private final InboxMeters meters;

	Inbox(List<EventHandler> handlers, ReceivedEvents received, TransactionalOperator transaction, InboxMeters meters) {
		this.handlers = handlers.stream()
			.collect(Collectors.toUnmodifiableMap(EventHandler::type, Function.identity()));
		this.received = received;
		this.transaction = transaction;
		this.meters = meters;
	}

	/**
	 * Handles an event.
	 * @param event the event
	 * @return done, also when the event is a repeat; {@link UnusableEventException} when
	 * its type is unknown
	 */
	Mono<Void> receive(IncomingEvent event) {
		EventHandler handler = this.handlers.get(event.type());
		if (handler == null) {
			return Mono
				.error(new UnusableEventException("unknown-type", "This service does not know the event's type"));
		}
		return handle(event, handler).onErrorMap(UnusableEvents::isRefusedValue, Inbox::unstorable)
			.doOnNext((isNew) -> this.meters.count(event.type(), isNew ? InboxMeters.DONE : InboxMeters.REPEAT))
			.then();
	}

	private Mono<Boolean> handle(IncomingEvent event, EventHandler handler) {
		if (handler instanceof OneStatementHandler single) {
			return single.handleOnce(event, this.received.note(event));
		}
		return this.received.add(event)
			.flatMap((isNew) -> isNew ? handler.handle(event).thenReturn(true) : Mono.just(false))
			.as(this.transaction::transactional);
	}

	/** Not the database's words: they quote the value. */
	private static UnusableEventException unstorable(Throwable failure) {
		return new UnusableEventException("unstorable", "The database cannot keep a value of the event");
	}

}

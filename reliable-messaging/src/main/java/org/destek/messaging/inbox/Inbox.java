package org.destek.messaging.inbox;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

import org.destek.foundation.telemetry.Traces;
import org.destek.messaging.inbox.retry.HandlerFaultException;
import org.destek.messaging.inbox.retry.UnusableEvents;

/**
 * Gives an event its effect, once: the note that it was heard and what the handler does
 * are one transaction, or even one statement.
 */
class Inbox {

	private static final Logger logger = LoggerFactory.getLogger(Inbox.class);

	private final Map<String, EventHandler> handlers;

	private final ReceivedEvents received;

	private final TransactionalOperator transaction;

	private final InboxMeters meters;

	private final ParkedEvents parked;

	private final Traces traces;

	Inbox(List<EventHandler> handlers, ReceivedEvents received, TransactionalOperator transaction, InboxMeters meters,
			ParkedEvents parked, Traces traces) {
		this.handlers = handlers.stream()
			.collect(Collectors.toUnmodifiableMap(EventHandler::type, Function.identity()));
		this.received = received;
		this.transaction = transaction;
		this.meters = meters;
		this.parked = parked;
		this.traces = traces;
	}

	/**
	 * Handles an event; parks it when its type is unknown, for a newer service may have
	 * published it.
	 * @param event the event
	 * @return whether it had its effect now: a repeat had it before, a parked one has it
	 * later; {@link UnusableEventException} when it can never be of use
	 */
	Mono<Boolean> receive(IncomingEvent event) {
		EventHandler handler = this.handlers.get(event.type());
		if (handler == null) {
			return park(event).onErrorMap(UnusableEvents::isRefusedValue, Inbox::unstorable);
		}
		return handle(event, handler).onErrorMap(UnusableEvents::isRefusedValue, Inbox::unstorable)
			.doOnNext((isNew) -> this.meters.count(event.type(), isNew ? InboxMeters.DONE : InboxMeters.REPEAT));
	}

	private Mono<Boolean> park(IncomingEvent event) {
		return Mono.deferContextual((context) -> this.parked.add(event, this.traces.current(context).orElse(null)))
			.filter((isNew) -> isNew)
			.doOnNext((isNew) -> logger.warn(
					"This version does not know events of type {}: {} waits for one that does (parked_event)",
					event.type(), event.id()))
			.thenReturn(false);
	}

	private Mono<Boolean> handle(IncomingEvent event, EventHandler handler) {
		if (handler instanceof OneStatementHandler single) {
			return Mono.defer(() -> single.handleOnce(event, this.received.insert(event)))
				.onErrorMap(UnusableEvents::isProgramFault, HandlerFaultException::new);
		}
		return this.received.add(event)
			.flatMap((isNew) -> isNew ? effect(event, handler).thenReturn(true) : Mono.just(false))
			.as(this.transaction::transactional);
	}

	private static Mono<Void> effect(IncomingEvent event, EventHandler handler) {
		return Mono.defer(() -> handler.handle(event))
			.onErrorMap(UnusableEvents::isProgramFault, HandlerFaultException::new);
	}

	/** Not the database's words: they quote the value. */
	private static UnusableEventException unstorable(Throwable failure) {
		return new UnusableEventException("unstorable", "The database cannot keep a value of the event");
	}

}

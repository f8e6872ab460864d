package org.destek.messaging.inbox;

import reactor.core.publisher.Mono;

/**
 * What a service does when it hears of one type of event; a bean of it is all that is
 * needed.
 */
public interface EventHandler {

	/**
	 * The type that it understands.
	 * @return name and version, {@code ticket-submitted.v1}
	 */
	String type();

	/**
	 * Whether an event of its type has anything for this service: one that has not is
	 * passed over unread, and leaves no trace but its place.
	 * @param headers what is said about the event
	 * @return false only where the headers prove it
	 */
	default boolean concerns(EventHeaders headers) {
		return true;
	}

	/**
	 * Does the event's effect, inside the transaction that also notes that the event was
	 * heard: so once, however often the event arrives. Talks to nothing but the database.
	 * An error is "not now" and tried again, without end. {@link UnusableEventException}
	 * says "never", as does the database of a value that it cannot keep. A fault of the
	 * program, such as an {@link IllegalArgumentException}, is tried a few times: whoever
	 * throws one for something that passes by itself loses the event to the dead letters.
	 * @param event the event
	 * @return done
	 */
	Mono<Void> handle(IncomingEvent event);

}

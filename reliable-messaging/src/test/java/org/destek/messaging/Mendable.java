package org.destek.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.messaging.inbox.UnusableEventException;

/** Adds a handler with a fault that somebody mends. */
@Configuration(proxyBeanMethods = false)
class Mendable {

	static final String TYPE = "mended.v1";

	private static volatile State state = State.BROKEN;

	static void state(State now) {
		state = now;
	}

	@Bean
	EventHandler mended(DatabaseClient database) {
		CountingHandler counting = new CountingHandler(database, TYPE);
		return new EventHandler() {

			@Override
			public String type() {
				return TYPE;
			}

			@Override
			public Mono<Void> handle(IncomingEvent event) {
				return switch (state) {
					case BROKEN -> Mono.error(new UnusableEventException("cursed", "Not mended yet"));
					case WAITS -> Mono.error(new TransientDataAccessResourceException("Not now"));
					case MENDED -> counting.handle(event);
				};
			}

		};
	}

	/** How far they are with it. */
	enum State {

		BROKEN, WAITS, MENDED

	}

}

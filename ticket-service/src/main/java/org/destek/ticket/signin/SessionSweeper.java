package org.destek.ticket.signin;

import java.time.Clock;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets sessions that have ended. */
@Component
class SessionSweeper {

	private final DeskSessions sessions;

	private final Clock clock;

	SessionSweeper(DeskSessions sessions, Clock clock) {
		this.sessions = sessions;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT1H")
	Mono<Void> sweep() {
		return Mono.defer(() -> this.sessions.forgetExpired(this.clock.instant()).then());
	}

}

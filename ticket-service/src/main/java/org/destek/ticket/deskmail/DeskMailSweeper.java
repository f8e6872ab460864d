package org.destek.ticket.deskmail;

import java.time.Clock;
import java.time.Duration;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets which mails asked for something, once no copy of them can still come. */
@Component
class DeskMailSweeper {

	private static final Duration RETENTION = Duration.ofDays(14);

	private final DeskMailLog log;

	private final Clock clock;

	DeskMailSweeper(DeskMailLog log, Clock clock) {
		this.log = log;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT1H")
	Mono<Void> sweep() {
		return Mono.defer(() -> this.log.forgetBefore(this.clock.instant().minus(RETENTION)).then());
	}

}

package org.destek.ticket.humancheck;

import java.time.Clock;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets used checks once they have expired: from then on their time refuses them. */
@Component
class UsedHumanCheckSweeper {

	private final UsedHumanChecks used;

	private final Clock clock;

	UsedHumanCheckSweeper(UsedHumanChecks used, Clock clock) {
		this.used = used;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${destek.human-check.sweep-every:10m}",
			initialDelayString = "${destek.human-check.sweep-every:10m}")
	Mono<Long> sweep() {
		return Mono.defer(() -> this.used.removeExpired(this.clock.instant()));
	}

}

package org.destek.ticket.code;

import java.time.Clock;
import java.time.Duration;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets challenges that no limit counts any more. */
@Component
class ChallengeSweeper {

	private static final Duration RETENTION = Duration.ofHours(26);

	private final Challenges challenges;

	private final Clock clock;

	ChallengeSweeper(Challenges challenges, Clock clock) {
		this.challenges = challenges;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
	Mono<Void> sweep() {
		return Mono.defer(() -> this.challenges.forgetBefore(this.clock.instant().minus(RETENTION)).then());
	}

}

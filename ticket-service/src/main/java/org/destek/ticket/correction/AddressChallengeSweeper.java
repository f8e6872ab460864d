package org.destek.ticket.correction;

import java.time.Clock;

import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets addresses that nobody proved in time. */
@Component
class AddressChallengeSweeper {

	private final AddressChallenges challenges;

	private final Clock clock;

	AddressChallengeSweeper(AddressChallenges challenges, Clock clock) {
		this.challenges = challenges;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
	Mono<Void> sweep() {
		return this.challenges.forgetExpired(this.clock.instant()).then();
	}

}

package org.destek.ticket.idempotency;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets idempotency keys whose time is over, in small bites. */
@Component
class IdempotencyKeySweeper {

	private static final Logger log = LoggerFactory.getLogger(IdempotencyKeySweeper.class);

	private static final int BITE = 500;

	private final IdempotencyKeys keys;

	IdempotencyKeySweeper(IdempotencyKeys keys) {
		this.keys = keys;
	}

	@Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
	Mono<Void> sweep() {
		return Mono.defer(() -> this.keys.forgetExpired(BITE)
			.repeat()
			.takeUntil((forgotten) -> forgotten < BITE)
			.reduce(0L, Long::sum)
			.doOnNext((forgotten) -> log.debug("Forgot {} idempotency keys", forgotten))
			.then());
	}

}

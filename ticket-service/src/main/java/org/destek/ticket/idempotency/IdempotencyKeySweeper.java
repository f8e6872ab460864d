package org.destek.ticket.idempotency;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets idempotency keys whose time is over, in batches. */
@Component
class IdempotencyKeySweeper {

	private static final Logger logger = LoggerFactory.getLogger(IdempotencyKeySweeper.class);

	private static final int BATCH_SIZE = 500;

	private final IdempotencyKeys keys;

	IdempotencyKeySweeper(IdempotencyKeys keys) {
		this.keys = keys;
	}

	@Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
	Mono<Void> sweep() {
		return Mono.defer(() -> this.keys.forgetExpired(BATCH_SIZE)
			.repeat()
			.takeUntil((forgotten) -> forgotten < BATCH_SIZE)
			.reduce(0L, Long::sum)
			.doOnNext((forgotten) -> logger.debug("Forgot {} idempotency keys", forgotten))
			.then());
	}

}

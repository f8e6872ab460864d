package org.destek.ticket.tracking;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets the counts of hours that are over. */
@Component
class AccessRequestSweeper {

	private final AccessRequests requests;

	AccessRequestSweeper(AccessRequests requests) {
		this.requests = requests;
	}

	@Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
	Mono<Void> sweep() {
		return Mono.defer(() -> this.requests.forgetOld().then());
	}

}

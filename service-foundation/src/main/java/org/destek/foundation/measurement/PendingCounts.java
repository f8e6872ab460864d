package org.destek.foundation.measurement;

import java.time.Instant;

import reactor.core.publisher.Mono;

/** Counts of a service that still lie in memory when a round of counting begins. */
public interface PendingCounts {

	/**
	 * Puts them where measurements find them.
	 * @param now when the round began
	 * @return completes when they are stored; what is not stored is kept for the next
	 * round
	 */
	Mono<Void> store(Instant now);

}

package org.destek.foundation.telemetry;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import reactor.core.publisher.Mono;

/** A chain that is a part of a trace, on whatever threads it runs. */
public final class ObservedChain {

	private ObservedChain() {
	}

	/**
	 * Runs a chain inside an observation.
	 * @param observation not started yet; it ends with the chain
	 * @param chain what is done; events that it appends go on with its trace
	 * @return the same, observed
	 */
	public static <T> Mono<T> of(Observation observation, Mono<T> chain) {
		return Mono.using(observation::start,
				(started) -> chain.doOnError(started::error)
					.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, started)),
				Observation::stop);
	}

}

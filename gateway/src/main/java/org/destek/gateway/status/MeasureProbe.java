package org.destek.gateway.status;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

import org.destek.gateway.limits.RefusalCounter;
import org.destek.gateway.limits.RefusalCounter.Counted;
import org.destek.gateway.status.promise.Measures;

/** Asks a service what it counted, and tells what only the gateway can count. */
@Component
class MeasureProbe {

	private static final Logger logger = LoggerFactory.getLogger(MeasureProbe.class);

	private final WebClient client;

	private final RefusalCounter refusals;

	private final StatusProperties properties;

	private final Map<URI, Boolean> answering = new ConcurrentHashMap<>();

	MeasureProbe(WebClient.Builder builder, RefusalCounter refusals, StatusProperties properties) {
		this.client = builder.build();
		this.refusals = refusals;
		this.properties = properties;
	}

	/**
	 * Asks.
	 * @return what the service counted; nothing when it cannot be asked, since what it
	 * last said is judged by its age
	 */
	Mono<Measures> ask(URI service) {
		return this.client.get()
			.uri(service.resolve("/internal/measures"))
			.retrieve()
			.bodyToMono(Measures.class)
			.timeout(this.properties.timeout())
			.doOnNext((measures) -> answered(service))
			.doOnError((failure) -> stayedSilent(service, failure))
			.onErrorComplete();
	}

	private void answered(URI service) {
		if (Boolean.FALSE.equals(this.answering.put(service, true))) {
			logger.info("{} tells what it counted again", service);
		}
	}

	/** Logged once; that a service is not there yet when this one starts is no fault. */
	private void stayedSilent(URI service, Throwable failure) {
		Boolean before = this.answering.put(service, false);
		if (before == null) {
			logger.info("{} does not tell what it counted yet: {}", service, failure.toString());
		}
		else if (before) {
			logger.warn("{} no longer tells what it counted: {}", service, failure.toString());
		}
	}

	/**
	 * Hands over what was refused meanwhile; what is not taken is kept for the next time.
	 */
	Mono<Void> tellRefusals(URI service) {
		Counted counted = this.refusals.take();
		return counted.isNone() ? Mono.empty()
				: this.client.post()
					.uri(service.resolve("/internal/refusals"))
					.bodyValue(counted)
					.retrieve()
					.toBodilessEntity()
					.timeout(this.properties.timeout())
					.doOnError((failure) -> this.refusals.putBack(counted))
					.onErrorComplete()
					.then();
	}

}

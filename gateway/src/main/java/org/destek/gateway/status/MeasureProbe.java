package org.destek.gateway.status;

import java.net.URI;

import org.destek.gateway.limits.Refusals;
import org.destek.gateway.limits.Refusals.Counted;
import org.destek.gateway.status.promise.Measures;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

/** Asks a service what it counted, and tells what only the gateway can count. */
@Component
class MeasureProbe {

	private final WebClient client;

	private final Refusals refusals;

	private final StatusProperties properties;

	MeasureProbe(WebClient.Builder builder, Refusals refusals, StatusProperties properties) {
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
			.onErrorComplete();
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

package org.destek.gateway.status;

import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import org.destek.gateway.status.ServiceStatus.Level;

/** Asks one service how it is; never fails, since no answer is an answer. */
@Component
class HealthProbe {

	private final WebClient client;

	private final StatusProperties properties;

	HealthProbe(WebClient.Builder builder, StatusProperties properties) {
		this.client = builder.build();
		this.properties = properties;
	}

	Mono<Finding> ask(URI service) {
		return Mono.zip(health(service, "readiness"), health(service, "business"), Finding::of);
	}

	private Mono<JsonNode> health(URI service, String group) {
		return this.client.get()
			.uri(service.resolve("/actuator/health/" + group))
			.exchangeToMono((response) -> response.bodyToMono(JsonNode.class).defaultIfEmpty(MissingNode.getInstance()))
			.timeout(this.properties.timeout())
			// Each by itself: what is slow behind a service does not make it unready.
			.onErrorReturn(MissingNode.getInstance());
	}

	/**
	 * What was found.
	 *
	 * @param business the health group's JSON, for the figures in it
	 */
	record Finding(Level level, JsonNode business) {

		static Finding of(JsonNode readiness, JsonNode business) {
			if (!isUp(readiness)) {
				return new Finding(Level.DOWN, business);
			}
			return new Finding(isUp(business) ? Level.UP : Level.DEGRADED, business);
		}

		/** When the service started; null when it could not say. */
		@Nullable Instant startedAt() {
			JsonNode started = this.business.path("components").path("process").path("details").path("startedAt");
			return started.isString() ? Instant.parse(started.asString()) : null;
		}

		private static boolean isUp(JsonNode health) {
			return "UP".equals(health.path("status").asString(""));
		}

	}

}

package org.destek.gateway.problem;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * What went wrong, in the contract's words.
 *
 * @param name last part of {@code urn:destek:problem:<name>}, and of its text's key
 * @param retryAfter when to try again; null when trying again does not help
 */
record Problem(HttpStatusCode status, String name, @Nullable Duration retryAfter) {

	private static final Duration SHORTLY = Duration.ofSeconds(30);

	static Problem of(HttpStatusCode status) {
		return switch (status.value()) {
			case 403 -> new Problem(status, "forbidden", null);
			case 404 -> new Problem(status, "not-found", null);
			case 405 -> new Problem(status, "method-not-allowed", null);
			case 409 -> new Problem(status, "idempotency-key-reused", null);
			case 413 -> new Problem(status, "too-large", null);
			case 415 -> new Problem(status, "unsupported-kind", null);
			case 429 -> new Problem(status, "too-many-requests", SHORTLY);
			case 502, 503, 504 -> unavailable();
			default -> status.is4xxClientError() ? new Problem(status, "invalid-request", null) : internalError();
		};
	}

	static Problem unavailable() {
		return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", SHORTLY);
	}

	static Problem internalError() {
		return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", null);
	}

}

package org.destek.gateway.problem;

import java.time.Duration;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Somebody failed or asked too often, and is told when to go on. */
public final class TooManyRequestsException extends ResponseStatusException {

	private final Duration retryAfter;

	public TooManyRequestsException(Duration retryAfter) {
		super(HttpStatus.TOO_MANY_REQUESTS);
		this.retryAfter = retryAfter;
	}

	Duration retryAfter() {
		return this.retryAfter;
	}

}

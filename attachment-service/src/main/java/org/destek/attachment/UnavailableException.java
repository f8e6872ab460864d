package org.destek.attachment;

import java.time.Duration;

import org.springframework.http.HttpStatus;

/** The service cannot take this now; the same request will do later. */
public final class UnavailableException extends ProblemException {

	public UnavailableException(Duration retryAfter) {
		super(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "unavailable");
		retryAfter(retryAfter);
	}

}

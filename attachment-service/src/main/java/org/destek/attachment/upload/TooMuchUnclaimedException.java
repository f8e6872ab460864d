package org.destek.attachment.upload;

import java.time.Duration;

import org.springframework.http.HttpStatus;

import org.destek.attachment.ProblemException;

/** A device has left more here than its share, for no ticket. */
final class TooMuchUnclaimedException extends ProblemException {

	TooMuchUnclaimedException(Duration retryAfter) {
		super(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "too-many-requests");
		retryAfter(retryAfter);
	}

}

package org.destek.gateway.routing;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A sender's connection broke in the middle of its body: nobody reads the answer, and no
 * service is to blame.
 */
final class BrokenBodyException extends ResponseStatusException {

	BrokenBodyException(Throwable cause) {
		super(HttpStatus.BAD_REQUEST, "The sender went away", cause);
	}

}

package org.destek.ticket.problem;

import java.time.Duration;

/** Ends a request that was made too often, and tells when it may be made again. */
public class TooManyRequestsException extends ProblemException {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final Duration retryAfter;

	public TooManyRequestsException(Duration retryAfter) {
		super(ProblemKind.TOO_MANY_REQUESTS);
		this.retryAfter = retryAfter;
	}

	/** Whole seconds until there is room again; a part of one counts as one. */
	long retryAfterSeconds() {
		return this.retryAfter.plus(SECOND).minusNanos(1).toSeconds();
	}

}

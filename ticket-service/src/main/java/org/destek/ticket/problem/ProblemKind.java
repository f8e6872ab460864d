package org.destek.ticket.problem;

import java.util.Locale;

import org.springframework.http.HttpStatus;

/** The problems that a caller can tell apart by {@code urn:destek:problem:<name>}. */
public enum ProblemKind {

	/** JSON, but not of the right shape. */
	INVALID_REQUEST(HttpStatus.BAD_REQUEST),

	/** No JSON at all. */
	NOT_JSON(HttpStatus.BAD_REQUEST),

	/** No usable Idempotency-Key. */
	IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST),

	/** Nobody is signed in, or not any more. */
	SIGNED_OUT(HttpStatus.UNAUTHORIZED),

	/** The browser has yet to prove that it is the link's recipient's. */
	UNPROVEN_BROWSER(HttpStatus.FORBIDDEN),

	/** Nothing there, or nothing for this caller. */
	NOT_FOUND(HttpStatus.NOT_FOUND),

	/** The path does not know the method. */
	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),

	/** No answer in a form that the caller accepts. */
	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),

	/** The key is bound to another body. */
	IDEMPOTENCY_KEY_REUSED(HttpStatus.CONFLICT),

	/** Closed for good: a new request is needed. */
	TICKET_CLOSED(HttpStatus.CONFLICT),

	/** Another of the office answered meanwhile. */
	RACED(HttpStatus.CONFLICT),

	/** The body is larger than any honest one. */
	TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),

	/** Fields to correct; the answer lists all of them. */
	INVALID_FIELDS(HttpStatus.UNPROCESSABLE_CONTENT),

	/** Asked for too often; the hour counts. */
	TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),

	/** Not now: try again after {@code Retry-After}. */
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),

	/** A mistake of ours. */
	INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR);

	private final HttpStatus status;

	ProblemKind(HttpStatus status) {
		this.status = status;
	}

	/**
	 * The name that ends the problem's type.
	 * @return lower case with dashes
	 */
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	HttpStatus status() {
		return this.status;
	}

}

package org.destek.gateway.backend;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * A service said no, or said nothing in time; both look the same to a page. Carries no
 * stack trace: the place that threw it tells nothing.
 */
public final class BackendRefusal extends RuntimeException {

	/** How long a reader is asked to wait when the service itself could not say. */
	private static final Duration SHORTLY = Duration.ofSeconds(30);

	private final HttpStatusCode status;

	private final String problem;

	private final @Nullable String detail;

	private final List<FieldError> errors;

	private final @Nullable Duration retryAfter;

	private final @Nullable ConcurrentAnswer concurrentAnswer;

	public BackendRefusal(HttpStatusCode status, String problem, @Nullable String detail, List<FieldError> errors,
			@Nullable Duration retryAfter, @Nullable ConcurrentAnswer concurrentAnswer, @Nullable Throwable cause) {
		super(status.value() + " " + problem, cause, false, false);
		this.status = status;
		this.problem = problem;
		this.detail = detail;
		this.errors = List.copyOf(errors);
		this.retryAfter = retryAfter;
		this.concurrentAnswer = concurrentAnswer;
	}

	/**
	 * The service is down, or too slow to wait for.
	 * @param cause what the connection said
	 * @return a 503 {@code unavailable}
	 */
	public static BackendRefusal unavailable(Throwable cause) {
		return new BackendRefusal(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", null, List.of(), SHORTLY, null, cause);
	}

	public HttpStatusCode status() {
		return this.status;
	}

	/**
	 * The last part of the problem's type.
	 * @return such as {@code invalid-fields}
	 */
	public String problem() {
		return this.problem;
	}

	/**
	 * One sentence in the language that was asked for.
	 * @return null when the service sent none
	 */
	public @Nullable String detail() {
		return this.detail;
	}

	public List<FieldError> errors() {
		return this.errors;
	}

	public @Nullable Duration retryAfter() {
		return this.retryAfter;
	}

	/**
	 * Who answered meanwhile.
	 * @return null unless the problem is {@code raced}
	 */
	public @Nullable ConcurrentAnswer concurrentAnswer() {
		return this.concurrentAnswer;
	}

	public boolean is(String problem) {
		return this.problem.equals(problem);
	}

}

package org.destek.attachment;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A reason to refuse, as the caller is told it (RFC 9457): a stable name, and a sentence
 * from the message bundle in the caller's language.
 */
public abstract class ProblemException extends ErrorResponseException {

	private static final String TYPE = "urn:destek:problem:";

	private final String problem;

	/**
	 * Describes the refusal.
	 * @param status the HTTP status
	 * @param problem the stable name, the end of the problem's type
	 * @param sentence which sentence of the bundle says it: {@code detail.<sentence>}
	 * @param arguments what the sentence's places hold
	 */
	protected ProblemException(HttpStatus status, String problem, String sentence, @Nullable Object... arguments) {
		this(status, problem, null, sentence, arguments);
	}

	/**
	 * Describes a refusal that has a cause for the log.
	 * @param status the HTTP status
	 * @param problem the stable name, the end of the problem's type
	 * @param cause what led to it
	 * @param sentence which sentence of the bundle says it: {@code detail.<sentence>}
	 * @param arguments what the sentence's places hold
	 */
	protected ProblemException(HttpStatus status, String problem, @Nullable Throwable cause, String sentence,
			@Nullable Object... arguments) {
		super(status, body(status, problem), cause, "detail." + sentence, arguments);
		this.problem = problem;
	}

	private static ProblemDetail body(HttpStatus status, String problem) {
		ProblemDetail body = ProblemDetail.forStatus(status);
		body.setType(typeOf(problem));
		return body;
	}

	static URI typeOf(String problem) {
		return URI.create(TYPE + problem);
	}

	/**
	 * The stable name, also the metric's tag.
	 * @return lower-case ASCII with dashes
	 */
	public String problem() {
		return this.problem;
	}

	/**
	 * Adds a fact for programs (RFC 9457, 3.2).
	 * @param name its name
	 * @param value its value
	 */
	protected final void tell(String name, Object value) {
		getBody().setProperty(name, value);
	}

	protected final void retryAfter(Duration time) {
		getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(time.toSeconds()));
	}

	@Override
	public String getTitleMessageCode() {
		return "title." + this.problem;
	}

	@Override
	public Object @Nullable [] getDetailMessageArguments(MessageSource messages, Locale locale) {
		@Nullable Object[] arguments = getDetailMessageArguments();
		if (arguments == null) {
			return null;
		}
		return Arrays.stream(arguments)
			.map((argument) -> (argument instanceof LocalisedArgument localised) ? localised.in(locale) : argument)
			.toArray();
	}

}

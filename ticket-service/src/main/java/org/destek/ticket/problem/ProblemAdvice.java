package org.destek.ticket.problem;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

import io.r2dbc.spi.R2dbcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.r2dbc.BadSqlGrammarException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/** Turns whatever ends a request early into the one shape of problems. */
@RestControllerAdvice
class ProblemAdvice {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

	private final Sentences sentences;

	ProblemAdvice(Sentences sentences) {
		this.sentences = sentences;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(ProblemException ex, ServerWebExchange exchange) {
		ProblemDetail problem = problem(ex.kind(), Language.wantedBy(exchange.getRequest().getHeaders()));
		ex.members().forEach(problem::setProperty);
		return answer(problem);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(TooManyRequestsException ex, ServerWebExchange exchange) {
		ProblemDetail problem = problem(ex.kind(), Language.wantedBy(exchange.getRequest().getHeaders()));
		return answer(problem, ex.retryAfterSeconds());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(InvalidFieldsException ex, ServerWebExchange exchange) {
		Language language = Language.wantedBy(exchange.getRequest().getHeaders());
		ProblemDetail problem = problem(ex.kind(), language, ex.problems().size());
		problem.setProperty("errors", ex.problems().stream().map((each) -> inWords(each, language)).toList());
		return answer(problem);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(ServerWebInputException ex, ServerWebExchange exchange) {
		Language language = Language.wantedBy(exchange.getRequest().getHeaders());
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(ex);
		if (cause instanceof DataBufferLimitException) {
			return answer(problem(ProblemKind.TOO_LARGE, language));
		}
		if (cause instanceof DatabindException mismatch) {
			ProblemDetail problem = problem(ProblemKind.INVALID_REQUEST, language);
			problem.setDetail(this.sentences.say(language, "problem.invalid-request.field", pathOf(mismatch)));
			return answer(problem);
		}
		boolean noBody = ex.getMethodParameter() != null && !(cause instanceof JacksonException);
		return answer(problem(
				(noBody || cause instanceof JacksonException) ? ProblemKind.NOT_JSON : ProblemKind.INVALID_REQUEST,
				language));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(UnsupportedMediaTypeStatusException ex, ServerWebExchange exchange) {
		return answer(problem(ProblemKind.NOT_JSON, Language.wantedBy(exchange.getRequest().getHeaders())));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(ResponseStatusException ex, ServerWebExchange exchange) {
		Language language = Language.wantedBy(exchange.getRequest().getHeaders());
		for (ProblemKind kind : ProblemKind.values()) {
			if (kind.status().value() == ex.getStatusCode().value()) {
				return answer(problem(kind, language), ex);
			}
		}
		return answer(problem(
				ex.getStatusCode().is4xxClientError() ? ProblemKind.INVALID_REQUEST : ProblemKind.INTERNAL_ERROR,
				language), ex);
	}

	@ExceptionHandler({ DataAccessException.class, TransactionException.class, R2dbcException.class,
			TimeoutException.class })
	ResponseEntity<ProblemDetail> waitForTheDatabase(Exception ex, ServerWebExchange exchange) {
		if (ex instanceof DataIntegrityViolationException || ex instanceof BadSqlGrammarException) {
			return admit(ex, exchange);
		}
		log.warn("The database does not answer: {}", NestedExceptionUtils.getMostSpecificCause(ex).toString());
		return answer(problem(ProblemKind.UNAVAILABLE, Language.wantedBy(exchange.getRequest().getHeaders()),
				RETRY_AFTER.toSeconds()));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> admit(Exception ex, ServerWebExchange exchange) {
		log.error("{} {} failed", exchange.getRequest().getMethod(), exchange.getRequest().getPath(), ex);
		return answer(problem(ProblemKind.INTERNAL_ERROR, Language.wantedBy(exchange.getRequest().getHeaders())));
	}

	private ProblemDetail problem(ProblemKind kind, Language language, Object... arguments) {
		String key = "problem." + kind.label();
		ProblemDetail problem = ProblemDetail.forStatus(kind.status());
		problem.setType(URI.create("urn:destek:problem:" + kind.label()));
		problem.setTitle(this.sentences.say(language, key + ".title"));
		problem.setDetail(this.sentences.say(language, key + ".detail", arguments));
		return problem;
	}

	private FieldError inWords(FieldProblem problem, Language language) {
		return new FieldError(problem.field(), problem.code(),
				this.sentences.say(language, problem.sentence(), problem.arguments().toArray()));
	}

	private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, ErrorResponse... causes) {
		HttpHeaders headers = new HttpHeaders();
		List.of(causes).forEach((each) -> headers.putAll(each.getHeaders()));
		headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		headers.setCacheControl("no-store");
		headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
		if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
			headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER.toSeconds()));
		}
		return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
	}

	private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, long retryAfter) {
		ResponseEntity<ProblemDetail> answer = answer(problem);
		return ResponseEntity.status(answer.getStatusCode())
			.headers(answer.getHeaders())
			.header(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter))
			.body(problem);
	}

	private static String pathOf(DatabindException mismatch) {
		StringBuilder path = new StringBuilder();
		mismatch.getPath().forEach((each) -> {
			if (each.getPropertyName() == null) {
				path.append('[').append(each.getIndex()).append(']');
			}
			else {
				path.append(path.isEmpty() ? "" : ".").append(each.getPropertyName());
			}
		});
		return path.isEmpty() ? "{}" : path.toString();
	}

	/**
	 * A field's mistake as the caller gets it.
	 *
	 * @param field the field's path in the JSON
	 * @param code what kind of mistake, for programs
	 * @param message what is right and what was found, for a person
	 */
	record FieldError(String field, String code, String message) {
	}

}

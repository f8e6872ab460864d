package org.destek.attachment;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.attachment.storage.FileStoreException;
import org.destek.foundation.telemetry.DiscreetFailure;

/** Says every refusal and failure of this service as problem details (RFC 9457). */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger logger = LoggerFactory.getLogger(ProblemAdvice.class);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

	private static final URI NAMELESS = URI.create("about:blank");

	private static final Map<Integer, String> NAMES = Map.of(404, "not-found", 405, "method-not-allowed", 406,
			"not-acceptable", 413, "too-large", 415, "unsupported-kind", 503, "unavailable");

	@ExceptionHandler({ DataAccessException.class, TransactionException.class, FileStoreException.class })
	Mono<ResponseEntity<Object>> unavailable(Exception ex, ServerWebExchange exchange) {
		logger.warn("Cannot reach the database or the files", ex);
		return answer(ex, new UnavailableException(RETRY_AFTER), exchange);
	}

	@ExceptionHandler(Exception.class)
	Mono<ResponseEntity<Object>> unforeseen(Exception ex, ServerWebExchange exchange) {
		logger.error("A request failed for a reason that nobody foresaw", DiscreetFailure.of(ex));
		return answer(ex, new InternalErrorException(), exchange);
	}

	private Mono<ResponseEntity<Object>> answer(Exception cause, ProblemException problem, ServerWebExchange exchange) {
		if (exchange.getResponse().isCommitted()) {
			return Mono.error(cause);
		}
		return handleErrorResponseException(problem, problem.getHeaders(), problem.getStatusCode(), exchange);
	}

	/** By us, or by a standard that we follow. */
	private static boolean isNamed(ProblemDetail problem) {
		URI type = problem.getType();
		return type != null && !NAMELESS.equals(type);
	}

	@Override
	protected Mono<ResponseEntity<Object>> createResponseEntity(@Nullable Object body, @Nullable HttpHeaders headers,
			HttpStatusCode status, ServerWebExchange exchange) {
		if (body instanceof ProblemDetail problem && !isNamed(problem)) {
			String name = status.is5xxServerError() ? "internal-error" : "invalid-request";
			problem.setType(ProblemException.typeOf(NAMES.getOrDefault(status.value(), name)));
		}
		return super.createResponseEntity(body, headers, status, exchange);
	}

	/** A fault of the service's own. */
	private static final class InternalErrorException extends ProblemException {

		InternalErrorException() {
			super(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "internal-error");
		}

	}

}

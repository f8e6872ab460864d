package org.destek.ticket.problem;

import java.util.Arrays;
import java.util.concurrent.TimeoutException;

import io.r2dbc.spi.R2dbcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.r2dbc.BadSqlGrammarException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

import org.destek.foundation.language.Language;
import org.destek.foundation.telemetry.DiscreetFailure;

/** Says which problem ends a request early, whatever was thrown. */
@RestControllerAdvice
class ProblemAdvice {

	private static final Logger logger = LoggerFactory.getLogger(ProblemAdvice.class);

	private final ProblemResponses responses;

	ProblemAdvice(ProblemResponses responses) {
		this.responses = responses;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(ProblemException ex, ServerWebExchange exchange) {
		return this.responses.answer(ex, readerOf(exchange));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(TooManyRequestsException ex, ServerWebExchange exchange) {
		return this.responses.answer(ex, readerOf(exchange));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(InvalidFieldsException ex, ServerWebExchange exchange) {
		return this.responses.answer(ex, readerOf(exchange));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(ServerWebInputException ex, ServerWebExchange exchange) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(ex);
		if (cause instanceof DataBufferLimitException) {
			return this.responses.answer(ProblemKind.TOO_LARGE, readerOf(exchange));
		}
		if (cause instanceof DatabindException mismatch) {
			return this.responses.answerUnreadableField(pathOf(mismatch), readerOf(exchange));
		}
		boolean notJson = ex.getMethodParameter() != null || cause instanceof JacksonException;
		return this.responses.answer(notJson ? ProblemKind.NOT_JSON : ProblemKind.INVALID_REQUEST, readerOf(exchange));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(UnsupportedMediaTypeStatusException ex, ServerWebExchange exchange) {
		return this.responses.answer(ProblemKind.NOT_JSON, readerOf(exchange));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(ResponseStatusException ex, ServerWebExchange exchange) {
		return this.responses.answer(kindOf(ex.getStatusCode()), readerOf(exchange), ex.getHeaders());
	}

	@ExceptionHandler({ DataAccessException.class, TransactionException.class, R2dbcException.class,
			TimeoutException.class })
	ResponseEntity<ProblemDetail> waitForTheDatabase(Exception ex, ServerWebExchange exchange) {
		if (ex instanceof DataIntegrityViolationException || ex instanceof BadSqlGrammarException) {
			return admit(ex, exchange);
		}
		logger.warn("The database does not answer: {}", NestedExceptionUtils.getMostSpecificCause(ex).toString());
		return this.responses.answer(ProblemKind.UNAVAILABLE, readerOf(exchange));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> admit(Exception ex, ServerWebExchange exchange) {
		logger.error("{} {} failed", exchange.getRequest().getMethod(), exchange.getRequest().getPath(),
				DiscreetFailure.of(ex));
		return this.responses.answer(ProblemKind.INTERNAL_ERROR, readerOf(exchange));
	}

	private static Language readerOf(ServerWebExchange exchange) {
		return Language.wantedBy(exchange.getRequest().getHeaders());
	}

	private static ProblemKind kindOf(HttpStatusCode status) {
		return Arrays.stream(ProblemKind.values())
			.filter((kind) -> kind.status().value() == status.value())
			.findFirst()
			.orElse(status.is4xxClientError() ? ProblemKind.INVALID_REQUEST : ProblemKind.INTERNAL_ERROR);
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

}

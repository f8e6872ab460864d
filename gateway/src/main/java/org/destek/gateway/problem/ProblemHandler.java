package org.destek.gateway.problem;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

import org.destek.foundation.telemetry.DiscreetFailure;
import org.destek.foundation.telemetry.TicketCodes;
import org.destek.gateway.accesslog.LogContext;
import org.destek.gateway.accesslog.RedactedPath;
import org.destek.gateway.language.ReaderLanguage;

/**
 * Answers for all that failed: a problem for {@code /api}, a page for all else. The cause
 * goes to the log, never to the reader.
 */
@Component
@Order(-2)
class ProblemHandler implements WebExceptionHandler {

	private static final Logger logger = LoggerFactory.getLogger(ProblemHandler.class);

	private final ProblemBody body;

	private final ProblemPage page;

	ProblemHandler(ProblemBody body, ProblemPage page) {
		this.body = body;
		this.page = page;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
		if (exchange.getResponse().isCommitted()) {
			return Mono.error(failure);
		}
		Problem problem = ProblemResolver.of(failure);
		return Mono.deferContextual((context) -> {
			String ticket = TicketCodes.inPath(exchange.getRequest().getURI().getRawPath()).orElse(null);
			LogContext.within(context, ticket, () -> note(exchange, problem, failure));
			return tell(exchange, problem, failure);
		});
	}

	private Mono<Void> tell(ServerWebExchange exchange, Problem problem, Throwable failure) {
		prepare(exchange.getResponse(), problem, failure);
		String path = exchange.getRequest().getPath().value();
		if (path.startsWith("/assets/")) {
			return exchange.getResponse().setComplete();
		}
		boolean forPrograms = path.equals("/api") || path.startsWith("/api/");
		return forPrograms ? this.body.write(exchange, problem, ReaderLanguage.of(exchange))
				: this.page.write(exchange, problem, ReaderLanguage.of(exchange));
	}

	private static void note(ServerWebExchange exchange, Problem problem, Throwable failure) {
		String path = RedactedPath.of(exchange.getRequest());
		if (problem.name().equals("internal-error")) {
			logger.error("{} {} failed", exchange.getRequest().getMethod(), path, DiscreetFailure.of(failure));
		}
		else if (problem.name().equals("unavailable")) {
			logger.warn("{} {}: a service is not there: {}", exchange.getRequest().getMethod(), path,
					failure.toString());
		}
	}

	private static void prepare(ServerHttpResponse response, Problem problem, Throwable failure) {
		HttpHeaders headers = response.getHeaders();
		// A service's answer may have been half taken over before this came up.
		HttpHeaders.copyOf(headers)
			.headerNames()
			.stream()
			.filter((name) -> !name.equalsIgnoreCase(HttpHeaders.SET_COOKIE))
			.forEach(headers::remove);
		response.setStatusCode(problem.status());
		if (failure instanceof ErrorResponse ex && ex.getHeaders().containsHeader(HttpHeaders.ALLOW)) {
			headers.setAllow(ex.getHeaders().getAllow());
		}
		Duration wait = problem.retryAfter();
		if (wait != null) {
			headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
		}
		headers.setCacheControl("no-store");
	}

}

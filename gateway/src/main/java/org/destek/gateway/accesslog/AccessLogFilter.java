package org.destek.gateway.accesslog;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.util.context.ContextView;

import org.destek.foundation.telemetry.TicketCodes;

/** One line an answer, without anything that opens a ticket and without an address. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessLogFilter implements WebFilter {

	private static final Logger logger = LoggerFactory.getLogger("access");

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		long start = System.nanoTime();
		return Mono.deferContextual((context) -> {
			exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> write(exchange, context, start)));
			return chain.filter(exchange).doFinally((signal) -> writeCut(exchange, signal, context, start));
		});
	}

	private static void write(ServerWebExchange exchange, ContextView context, long start) {
		HttpStatusCode status = exchange.getResponse().getStatusCode();
		line(exchange, context, (status != null) ? status.value() : 200, start);
	}

	private static void writeCut(ServerWebExchange exchange, SignalType signal, ContextView context, long start) {
		if (signal == SignalType.CANCEL && !exchange.getResponse().isCommitted()) {
			line(exchange, context, 499, start);
		}
	}

	private static void line(ServerWebExchange exchange, ContextView context, int status, long start) {
		LogContext.within(context, ticketOf(exchange), () -> write(exchange.getRequest(), status, start));
	}

	/** Asked for, or made by this request: then only the answer says which. */
	private static @Nullable String ticketOf(ServerWebExchange exchange) {
		String asked = exchange.getRequest().getURI().getRawPath();
		URI next = exchange.getResponse().getHeaders().getLocation();
		return TicketCodes.inPath(asked)
			.or(() -> Optional.ofNullable(next).map(URI::getRawPath).flatMap(TicketCodes::inPath))
			.orElse(null);
	}

	private static void write(ServerHttpRequest request, int status, long start) {
		String path = RedactedPath.of(request);
		long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
		logger.atInfo()
			.addKeyValue("http.request.method", request.getMethod())
			.addKeyValue("url.path", path)
			.addKeyValue("http.response.status_code", status)
			.addKeyValue("event.duration_ms", millis)
			.log("{} {} {} {} ms", request.getMethod(), path, status, millis);
	}

}

package org.destek.gateway.accesslog;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/**
 * Restarts the trace of each request (W3C Trace Context, section 3.3): a stranger decides
 * neither what we keep nor what our services receive. It runs before everything else,
 * since the request's span begins before any filter.
 */
@Component
class TraceRestart implements WebHttpHandlerBuilderCustomizer {

	private static final Set<String> CONTEXT = Set.of("traceparent", "tracestate", "baggage", "b3");

	/** Spring reads a trace in Zipkin's older form, too. */
	private static final String OLDER_CONTEXT = "x-b3-";

	@Override
	public void customize(WebHttpHandlerBuilder builder) {
		builder.httpHandlerDecorator(TraceRestart::restarted);
	}

	private static HttpHandler restarted(HttpHandler handler) {
		return (request, response) -> handler.handle(withoutContext(request), response);
	}

	private static ServerHttpRequest withoutContext(ServerHttpRequest request) {
		List<String> foreign = request.getHeaders()
			.headerNames()
			.stream()
			.filter((name) -> isContext(name.toLowerCase(Locale.ROOT)))
			.toList();
		return foreign.isEmpty() ? request
				: request.mutate().headers((headers) -> foreign.forEach(headers::remove)).build();
	}

	private static boolean isContext(String name) {
		return CONTEXT.contains(name) || name.startsWith(OLDER_CONTEXT);
	}

}

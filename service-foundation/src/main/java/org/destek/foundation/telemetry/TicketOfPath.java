package org.destek.foundation.telemetry;

import io.micrometer.common.KeyValue;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Names the ticket that a request asks for, in the request's span and in all log lines.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TicketOfPath implements WebFilter {

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return TicketCodes.inPath(exchange.getRequest().getURI().getRawPath())
			.map((code) -> filter(code, exchange, chain))
			.orElseGet(() -> chain.filter(exchange));
	}

	private static Mono<Void> filter(String code, ServerWebExchange exchange, WebFilterChain chain) {
		ServerRequestObservationContext.findCurrent(exchange.getAttributes())
			.ifPresent((context) -> context.addHighCardinalityKeyValue(KeyValue.of(TicketInLogs.KEY, code)));
		return chain.filter(exchange).contextWrite(TicketInLogs.along(code));
	}

}

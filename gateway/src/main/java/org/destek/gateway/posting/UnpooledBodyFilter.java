package org.destek.gateway.posting;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import org.destek.foundation.webserver.UnpooledRequest;

/** Copies what multipart readers read out of Netty's pool. */
@Component
class UnpooledBodyFilter implements WebFilter {

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String path = exchange.getRequest().getPath().value();
		boolean form = path.startsWith("/tickets/") || path.startsWith("/staff/") || path.startsWith("/desk/");
		return chain
			.filter(form ? exchange.mutate().request(new UnpooledRequest(exchange.getRequest())).build() : exchange);
	}

}

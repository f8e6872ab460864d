package org.destek.gateway.routing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import org.destek.gateway.routing.ApiPath.Service;

/**
 * Lets in what the allow list names. Another path is not there and another method is not
 * allowed, even where another part of the program would answer it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ApiAllowListFilter implements WebFilter {

	private static final String NAMED = ApiPath.class.getName();

	/** Who answers a request that was let in; null for all that is not the API's. */
	static @Nullable Service serviceOf(ServerWebExchange exchange) {
		ApiPath named = exchange.getAttribute(NAMED);
		return (named != null) ? named.service() : null;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String path = exchange.getRequest().getPath().value();
		if (!path.equals("/api") && !path.startsWith("/api/")) {
			return chain.filter(exchange);
		}
		Optional<ApiPath> named = ApiPath.ALL.stream()
			.filter((each) -> each.matches(exchange.getRequest().getPath()))
			.findFirst();
		return named.map((each) -> pass(each, exchange, chain))
			.orElseGet(() -> Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND)));
	}

	private static Mono<Void> pass(ApiPath path, ServerWebExchange exchange, WebFilterChain chain) {
		ServerRequestObservationContext.findCurrent(exchange.getAttributes())
			.ifPresent((context) -> context.setPathPattern(path.template()));
		HttpMethod method = exchange.getRequest().getMethod();
		if (path.methods().contains(method)) {
			exchange.getAttributes().put(NAMED, path);
			path.markForLimits(exchange);
			return chain.filter(exchange);
		}
		if (HttpMethod.OPTIONS.equals(method)) {
			return tell(path.methods(), exchange.getResponse());
		}
		return Mono.error(new MethodNotAllowedException(method, path.methods()));
	}

	private static Mono<Void> tell(Set<HttpMethod> methods, ServerHttpResponse response) {
		Set<HttpMethod> all = new LinkedHashSet<>(methods);
		all.add(HttpMethod.OPTIONS);
		response.getHeaders().setAllow(Set.copyOf(List.copyOf(all)));
		response.setStatusCode(HttpStatus.NO_CONTENT);
		return response.setComplete();
	}

}

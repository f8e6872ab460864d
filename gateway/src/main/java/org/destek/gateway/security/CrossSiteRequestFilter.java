package org.destek.gateway.security;

import java.net.URI;
import java.util.Set;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses what another site's page makes a browser send. Programs name no site and pass.
 * {@code Origin: null} passes, too: our own {@code no-referrer} makes browsers write it
 * on our own forms, and cookies of {@code SameSite=Lax} stay away from foreign ones.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class CrossSiteRequestFilter implements WebFilter {

	private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (HARMLESS.contains(request.getMethod()) || isOurs(request)) {
			return chain.filter(exchange);
		}
		return Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN, "Sent by another site"));
	}

	private static boolean isOurs(ServerHttpRequest request) {
		String site = request.getHeaders().getFirst("Sec-Fetch-Site");
		if (site != null) {
			return site.equals("same-origin") || site.equals("none");
		}
		String origin = request.getHeaders().getFirst(HttpHeaders.ORIGIN);
		return origin == null || origin.equals("null") || origin.equalsIgnoreCase(originOf(request.getURI()));
	}

	private static String originOf(URI uri) {
		return uri.getScheme() + "://" + uri.getRawAuthority();
	}

}

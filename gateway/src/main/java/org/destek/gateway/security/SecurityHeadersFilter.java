package org.destek.gateway.security;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Sets on every answer what browsers may do with it. It runs last of all, so that no
 * service and no page can say otherwise.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeadersFilter implements WebFilter {

	private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' %s; "
			+ "img-src 'self'; manifest-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; "
			+ "frame-ancestors 'none'; base-uri 'none'";

	/**
	 * For what is no page: somebody's file, a picture or JSON runs nothing, and belongs
	 * to no origin, when a browser is made to open it as one.
	 */
	private static final String FILE_POLICY = "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; "
			+ "form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

	private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

	private final String contentPolicy;

	SecurityHeadersFilter(StyleSource styles) {
		this.contentPolicy = CONTENT_POLICY.formatted(styles.policySource());
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> set(exchange)));
		return chain.filter(exchange);
	}

	private void set(ServerWebExchange exchange) {
		HttpHeaders headers = exchange.getResponse().getHeaders();
		String path = exchange.getRequest().getPath().value();
		headers.set("Content-Security-Policy", isNoPage(path) ? FILE_POLICY : this.contentPolicy);
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Referrer-Policy", "no-referrer");
		headers.set("Permissions-Policy", PERMISSIONS);
		headers.set("Cross-Origin-Opener-Policy", "same-origin");
		headers.set("Cross-Origin-Resource-Policy", "same-origin");
		headers.remove(HttpHeaders.SERVER);
		if ("https".equals(exchange.getRequest().getURI().getScheme())) {
			headers.set("Strict-Transport-Security", "max-age=31536000");
		}
		if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
			headers.setCacheControl(isPersonal(path) ? "no-store" : "no-cache");
		}
	}

	private static boolean isPersonal(String path) {
		return path.startsWith("/tickets/") || path.startsWith("/staff/") || path.equals("/desk")
				|| path.startsWith("/desk/") || isNoPage(path);
	}

	private static boolean isNoPage(String path) {
		return path.startsWith("/api/");
	}

}

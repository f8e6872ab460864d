package org.destek.gateway.client;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import org.destek.gateway.cookie.Cookies;

/**
 * Tells browsers apart that share a campus' address, by a random cookie that says nothing
 * about its person. It is set where limits count: on the API, on the pages of tickets and
 * at the desk.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
public class DeviceCookieFilter implements WebFilter {

	private static final String COOKIE = "device";

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

	private static final Duration A_YEAR = Duration.ofDays(365);

	private final SecureRandom random = new SecureRandom();

	/**
	 * The id of the browser that asks.
	 * @return null on pages that count nothing
	 */
	public static @Nullable String idOf(ServerWebExchange exchange) {
		return exchange.getAttribute(DeviceCookieFilter.class.getName());
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (counts(exchange.getRequest().getPath())) {
			String id = Optional.ofNullable(exchange.getRequest().getCookies().getFirst(COOKIE))
				.map(HttpCookie::getValue)
				.filter((value) -> FORM.matcher(value).matches())
				.orElseGet(() -> mint(exchange));
			exchange.getAttributes().put(DeviceCookieFilter.class.getName(), id);
		}
		return chain.filter(exchange);
	}

	private String mint(ServerWebExchange exchange) {
		byte[] bytes = new byte[16];
		this.random.nextBytes(bytes);
		String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		Cookies.add(exchange,
				ResponseCookie.from(COOKIE, id)
					.path("/")
					.maxAge(A_YEAR)
					.httpOnly(true)
					.sameSite("Lax")
					.secure("https".equals(exchange.getRequest().getURI().getScheme()))
					.build());
		return id;
	}

	private static boolean counts(PathContainer path) {
		return path.value().startsWith("/api/") || path.value().startsWith("/tickets/")
				|| path.value().startsWith("/staff/") || path.value().startsWith("/desk/");
	}

}

package org.destek.gateway.desk.signin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

import org.destek.gateway.cookie.Cookies;

/**
 * Remembers, while a code is on its way, which page was asked for: the mail's link does
 * not know. It opens nothing, and is read with suspicion.
 */
final class AskedPageCookie {

	private static final String NAME = "desk-asked";

	private static final Duration LIFE = Duration.ofMinutes(20);

	private AskedPageCookie() {
	}

	static void add(ServerWebExchange exchange, String page) {
		Cookies.add(exchange, cookie(exchange, encoded(page), LIFE));
	}

	static void remove(ServerWebExchange exchange) {
		Cookies.add(exchange, cookie(exchange, "", Duration.ZERO));
	}

	/** The page that was asked for; the list when none was. */
	static String read(ServerWebExchange exchange) {
		return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(NAME))
			.map(HttpCookie::getValue)
			.map(AskedPageCookie::decoded)
			.map(Destination::of)
			.orElse(Destination.DESK);
	}

	private static ResponseCookie cookie(ServerWebExchange exchange, String value, Duration life) {
		return ResponseCookie.from(NAME, value)
			.path("/desk/sign-in")
			.maxAge(life)
			.httpOnly(true)
			.sameSite("Lax")
			.secure("https".equals(exchange.getRequest().getURI().getScheme()))
			.build();
	}

	private static String encoded(String page) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes(StandardCharsets.UTF_8));
	}

	private static String decoded(String value) {
		try {
			return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}

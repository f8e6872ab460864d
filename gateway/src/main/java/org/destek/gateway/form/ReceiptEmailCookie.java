package org.destek.gateway.form;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * Carries the typed mail address from the form to the receipt and nowhere else. No
 * service gives it out, and the reader should see a typo in it at once.
 */
final class ReceiptEmailCookie {

	private static final String COOKIE = "receipt-address";

	private ReceiptEmailCookie() {
	}

	/** A cookie for this one receipt, kept for an hour. */
	static ResponseCookie cookie(ServerWebExchange exchange, String code, String email) {
		String value = Base64.getUrlEncoder().withoutPadding().encodeToString(email.getBytes(StandardCharsets.UTF_8));
		return ResponseCookie.from(COOKIE, value)
			.path("/tickets/" + code + "/receipt")
			.maxAge(Duration.ofHours(1))
			.httpOnly(true)
			.sameSite("Lax")
			.secure("https".equals(exchange.getRequest().getURI().getScheme()))
			.build();
	}

	static Optional<String> of(ServerWebExchange exchange) {
		return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(COOKIE))
			.map(HttpCookie::getValue)
			.flatMap(ReceiptEmailCookie::decoded);
	}

	private static Optional<String> decoded(String value) {
		try {
			return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}

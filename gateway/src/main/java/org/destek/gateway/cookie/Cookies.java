package org.destek.gateway.cookie;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * Sets cookies in the spelling of RFC 6265, section 4.1.1: the server's own encoder
 * writes {@code HTTPOnly}.
 */
public final class Cookies {

	private Cookies() {
	}

	/**
	 * Sets a cookie with the answer.
	 * @param exchange whose answer it is
	 * @param cookie the cookie
	 */
	public static void add(ServerWebExchange exchange, ResponseCookie cookie) {
		exchange.getResponse().getHeaders().add(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}

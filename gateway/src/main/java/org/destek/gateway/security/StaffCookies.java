package org.destek.gateway.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import org.destek.gateway.backend.StaffKey;

import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What lets a browser of the office come back to a ticket: the token of the link that was
 * followed, and an id by which ticket-service tells this browser from others.
 */
@Component
public class StaffCookies {

	private static final int BYTES_OF_AN_ID = 16;

	private final SealedCookies cookies;

	private final SecureRandom random = new SecureRandom();

	StaffCookies(SecurityProperties properties) {
		this.cookies = new SealedCookies(properties, "staff-", "/staff/tickets/");
	}

	/**
	 * What opens the ticket, as sent before with {@link #seal}.
	 * @return empty when there is no cookie, or not one of ours for this ticket
	 */
	public Optional<StaffKey> keyOf(ServerWebExchange exchange, String code) {
		return this.cookies.open(exchange, code).map(StaffCookies::read);
	}

	/**
	 * The key for a link that is followed: the browser keeps the id that it has for this
	 * ticket, so that a newer notice's link opens as the same browser.
	 */
	public StaffKey keyFor(ServerWebExchange exchange, String code, String token) {
		String browser = keyOf(exchange, code).map(StaffKey::browser).orElseGet(this::newBrowser);
		return new StaffKey(token, browser);
	}

	/**
	 * The cookie for {@code /staff/tickets/<code>} and all below.
	 * @param code as ticket-service writes it: a cookie's path is exact
	 */
	public ResponseCookie seal(ServerWebExchange exchange, String code, StaffKey key) {
		return this.cookies.seal(exchange, code, key.browser() + " " + key.token());
	}

	/** Makes the browser forget the ticket. */
	public ResponseCookie expired(ServerWebExchange exchange, String code) {
		return this.cookies.expired(exchange, code);
	}

	private static StaffKey read(String opened) {
		int space = opened.indexOf(' ');
		return new StaffKey(opened.substring(space + 1), opened.substring(0, Math.max(0, space)));
	}

	private String newBrowser() {
		byte[] id = new byte[BYTES_OF_AN_ID];
		this.random.nextBytes(id);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
	}

}

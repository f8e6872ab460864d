package org.destek.gateway.cookie;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import org.destek.gateway.backend.staff.LinkKey;
import org.destek.gateway.security.SecurityProperties;

/**
 * What lets a browser of the office come back: the token of the link that was followed,
 * one cookie for each ticket, and one id for all, by which ticket-service tells this
 * browser from others and knows whether it is proven.
 */
@Component
public class StaffCookies {

	private static final int BYTES_OF_AN_ID = 16;

	private static final String ALL = "staff";

	private final SealedCookies tickets;

	private final SealedCookies browsers;

	private final SecureRandom random = new SecureRandom();

	StaffCookies(SecurityProperties properties) {
		this.tickets = new SealedCookies(properties, "staff-", "/staff/tickets/");
		this.browsers = new SealedCookies(properties, "browser-", "/");
	}

	/**
	 * What opens the ticket, as sent before with {@link #add}; a browser that has lost
	 * its id, or has one of the time when each ticket had its own, gets a new one.
	 * @return empty when there is no cookie for this ticket, or not one of ours
	 */
	public Optional<LinkKey> keyOf(ServerWebExchange exchange, String code) {
		return this.tickets.open(exchange, code)
			.map((opened) -> new LinkKey(opened.substring(opened.indexOf(' ') + 1), browserOf(exchange)));
	}

	/** The key for a link that is followed. */
	public LinkKey keyFor(ServerWebExchange exchange, String token) {
		return new LinkKey(token, this.browsers.open(exchange, ALL).orElseGet(this::newBrowser));
	}

	/**
	 * Adds the cookie for {@code /staff/tickets/<code>} and all below.
	 * @param code as ticket-service writes it: a cookie's path is exact
	 */
	public void add(ServerWebExchange exchange, String code, LinkKey key) {
		Cookies.add(exchange, this.tickets.seal(exchange, code, key.token()));
		Cookies.add(exchange, this.browsers.seal(exchange, ALL, key.browser()));
	}

	/** Makes the browser forget the ticket. */
	public void remove(ServerWebExchange exchange, String code) {
		Cookies.add(exchange, this.tickets.expired(exchange, code));
	}

	private String browserOf(ServerWebExchange exchange) {
		return this.browsers.open(exchange, ALL).orElseGet(() -> {
			String browser = newBrowser();
			Cookies.add(exchange, this.browsers.seal(exchange, ALL, browser));
			return browser;
		});
	}

	private String newBrowser() {
		byte[] id = new byte[BYTES_OF_AN_ID];
		this.random.nextBytes(id);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
	}

}

package org.destek.gateway.cookie;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import org.destek.gateway.backend.desk.DeskKey;
import org.destek.gateway.security.SecurityProperties;

/**
 * What keeps a browser signed in at the desk: the token of its session, sealed. It comes
 * twice, for the desk's own pages and for those of a notice's link, so that no other page
 * is sent it.
 */
@Component
public class DeskCookies {

	private static final String DESK = "desk";

	private static final String STAFF = "staff";

	private final SealedCookies cookies;

	private final Clock clock;

	DeskCookies(SecurityProperties properties, Clock clock) {
		this.cookies = new SealedCookies(properties, "session-", "/");
		this.clock = clock;
	}

	/**
	 * The session that this browser was given.
	 * @return empty when there is no cookie, or not one of ours
	 */
	public Optional<DeskKey> keyOf(ServerWebExchange exchange) {
		return this.cookies.open(exchange, DESK).or(() -> this.cookies.open(exchange, STAFF)).map(DeskKey::new);
	}

	/**
	 * Keeps the browser signed in.
	 * @param until when the session ends by itself
	 */
	public void add(ServerWebExchange exchange, DeskKey key, Instant until) {
		Duration life = Duration.between(this.clock.instant(), until);
		for (String place : new String[] { DESK, STAFF }) {
			Cookies.add(exchange, this.cookies.seal(exchange, place, key.token(), life));
		}
	}

	/** Makes the browser forget its session. */
	public void remove(ServerWebExchange exchange) {
		Cookies.add(exchange, this.cookies.expired(exchange, DESK));
		Cookies.add(exchange, this.cookies.expired(exchange, STAFF));
	}

}

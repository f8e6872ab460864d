package org.destek.gateway.cookie;

import java.util.Optional;

import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import org.destek.gateway.backend.ticket.TicketKey;
import org.destek.gateway.security.SecurityProperties;

/** What lets a requester's browser come back to a ticket: its key, sealed. */
@Component
public class TicketCookies {

	private final SealedCookies cookies;

	TicketCookies(SecurityProperties properties) {
		this.cookies = new SealedCookies(properties, "ticket-", "/tickets/");
	}

	/**
	 * What opens the ticket, as sent before with {@link #seal}.
	 * @param code with or without dashes, in any case
	 * @return empty when there is no cookie, or not one of ours for this ticket
	 */
	public Optional<TicketKey> keyOf(ServerWebExchange exchange, String code) {
		return this.cookies.open(exchange, code).map(TicketKey::new);
	}

	/**
	 * The cookie for {@code /tickets/<code>} and all below.
	 * @param code as ticket-service writes it: a cookie's path is exact
	 * @param key what opens the ticket
	 */
	public ResponseCookie seal(ServerWebExchange exchange, String code, TicketKey key) {
		return this.cookies.seal(exchange, code, key.token());
	}

}

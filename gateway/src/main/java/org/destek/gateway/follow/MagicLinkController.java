package org.destek.gateway.follow;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.ticket.Ticket;
import org.destek.gateway.backend.ticket.TicketApi;
import org.destek.gateway.backend.ticket.TicketKey;
import org.destek.gateway.cookie.Cookies;
import org.destek.gateway.cookie.TicketCookies;
import org.destek.gateway.limits.FailedAttemptLimiter;

/**
 * Turns the mailed link of a ticket into a cookie and leads on to the ticket's page. Mail
 * scanners do that, too: it changes nothing.
 */
@Controller
class MagicLinkController {

	private final TicketApi tickets;

	private final TicketCookies cookies;

	private final FailedAttemptLimiter failedAttempts;

	MagicLinkController(TicketApi tickets, TicketCookies cookies, FailedAttemptLimiter failedAttempts) {
		this.tickets = tickets;
		this.cookies = cookies;
		this.failedAttempts = failedAttempts;
	}

	@GetMapping("/tickets/{code:[A-Za-z0-9 -]{1,40}}/enter/{token}")
	Mono<ResponseEntity<Void>> enter(@PathVariable String code, @PathVariable String token,
			@RequestParam(defaultValue = "") String then, Locale language, ServerWebExchange exchange) {
		TicketKey key = new TicketKey(token);
		return this.tickets.ticket(code, key, language)
			.map((ticket) -> leadOn(exchange, ticket, key, then))
			.onErrorResume(BackendRefusal.class, (refusal) -> refuse(exchange, code, refusal));
	}

	private ResponseEntity<Void> leadOn(ServerWebExchange exchange, Ticket ticket, TicketKey key, String then) {
		Cookies.add(exchange, this.cookies.seal(exchange, ticket.code(), key));
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create(TicketLinks.then(ticket.code(), then)))
			.build();
	}

	/** An expired, a forged and a mistyped link are the same to who asks. */
	private Mono<ResponseEntity<Void>> refuse(ServerWebExchange exchange, String code, BackendRefusal refusal) {
		if (!refusal.status().is4xxClientError()) {
			return Mono.error(refusal);
		}
		return this.failedAttempts.count(exchange, code)
			.then(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
	}

}

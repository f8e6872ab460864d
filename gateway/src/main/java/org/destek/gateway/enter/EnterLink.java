package org.destek.gateway.enter;

import java.net.URI;
import java.util.Locale;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.Ticket;
import org.destek.gateway.backend.TicketBackend;
import org.destek.gateway.follow.TicketLinks;
import org.destek.gateway.limits.WrongKeys;
import org.destek.gateway.security.Cookies;
import org.destek.gateway.security.TicketCookies;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Opens a ticket's page to who follows its mailed link, mail scanners included. */
@Controller
class EnterLink {

	private final TicketBackend tickets;

	private final TicketCookies cookies;

	private final WrongKeys wrongKeys;

	EnterLink(TicketBackend tickets, TicketCookies cookies, WrongKeys wrongKeys) {
		this.tickets = tickets;
		this.cookies = cookies;
		this.wrongKeys = wrongKeys;
	}

	@GetMapping("/tickets/{code:[A-Za-z0-9 -]{1,40}}/enter/{token}")
	Mono<ResponseEntity<Void>> enter(@PathVariable String code, @PathVariable String token,
			@RequestParam(defaultValue = "") String then, Locale language, ServerWebExchange exchange) {
		return this.tickets.ticket(code, token, language)
			.map((ticket) -> leadOn(exchange, ticket, token, then))
			.onErrorResume(BackendRefusal.class, (refusal) -> refuse(exchange, code, refusal));
	}

	private ResponseEntity<Void> leadOn(ServerWebExchange exchange, Ticket ticket, String token, String then) {
		Cookies.add(exchange, this.cookies.seal(exchange, ticket.code(), token));
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create(TicketLinks.then(ticket.code(), then)))
			.build();
	}

	/** An expired, a forged and a mistyped link are the same to who asks. */
	private Mono<ResponseEntity<Void>> refuse(ServerWebExchange exchange, String code, BackendRefusal refusal) {
		if (!refusal.status().is4xxClientError()) {
			return Mono.error(refusal);
		}
		return this.wrongKeys.count(exchange, code)
			.then(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
	}

}

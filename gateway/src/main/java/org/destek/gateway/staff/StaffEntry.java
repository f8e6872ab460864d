package org.destek.gateway.staff;

import java.util.Locale;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.StaffBackend;
import org.destek.gateway.backend.StaffKey;
import org.destek.gateway.limits.WrongKeys;
import org.destek.gateway.security.StaffCookies;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * Turns the link of a notice to staff into a cookie and leads on to the ticket, or to the
 * digits that prove the browser; done by mail scanners, too, and any number of times, it
 * changes nothing. In place of a link that no longer opens it has a new one mailed.
 */
@Controller
class StaffEntry {

	private static final String LINK = StaffLinks.PAGE + "/enter/{token}";

	private final StaffBackend staff;

	private final StaffCookies cookies;

	private final BrowserPages pages;

	private final WrongKeys wrongKeys;

	StaffEntry(StaffBackend staff, StaffCookies cookies, BrowserPages pages, WrongKeys wrongKeys) {
		this.staff = staff;
		this.cookies = cookies;
		this.pages = pages;
		this.wrongKeys = wrongKeys;
	}

	@GetMapping(LINK)
	Mono<Rendering> enter(@PathVariable String code, @PathVariable String token,
			@RequestParam(defaultValue = "") String then, Locale language, ServerWebExchange exchange) {
		StaffKey key = this.cookies.keyFor(exchange, token);
		return this.staff.ticket(code, key, language)
			.map((ticket) -> leadOn(exchange, ticket.code(), key, StaffLinks.then(ticket.code(), then)))
			.onErrorResume(BackendRefusal.class, (refusal) -> refuse(exchange, code, key, then, refusal));
	}

	@PostMapping(LINK)
	Mono<Rendering> renew(@PathVariable String code, @PathVariable String token, Locale language,
			ServerWebExchange exchange) {
		return this.staff.renew(code, this.cookies.keyFor(exchange, token), language)
			.thenReturn(Rendering.redirectTo(StaffLinks.ASKED).build());
	}

	@GetMapping(StaffLinks.ASKED)
	Rendering asked() {
		return this.pages.asked();
	}

	private Rendering leadOn(ServerWebExchange exchange, String code, StaffKey key, String path) {
		this.cookies.add(exchange, code, key);
		return Rendering.redirectTo(path).build();
	}

	/** A forged, an expired and a revoked link are the same to who asks. */
	private Mono<Rendering> refuse(ServerWebExchange exchange, String code, StaffKey key, String then,
			BackendRefusal refusal) {
		if (refusal.is(StaffBackend.UNPROVEN)) {
			return Mono.fromSupplier(() -> leadOn(exchange, code, key, StaffLinks.code(code, then)));
		}
		if (refusal.status().value() != HttpStatus.NOT_FOUND.value()) {
			return Mono.error(refusal);
		}
		return this.wrongKeys.count(exchange, code)
			.then(Mono.fromSupplier(() -> this.pages.dead(code, key.token(), "")));
	}

}

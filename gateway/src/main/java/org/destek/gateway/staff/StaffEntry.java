package org.destek.gateway.staff;

import java.net.URI;
import java.util.Locale;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.StaffBackend;
import org.destek.gateway.backend.StaffKey;
import org.destek.gateway.limits.WrongKeys;
import org.destek.gateway.security.Cookies;
import org.destek.gateway.security.StaffCookies;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * Turns the link of a notice to staff into a cookie and leads on to the ticket; done by
 * mail scanners, too, and any number of times, it binds and changes nothing.
 */
@Controller
class StaffEntry {

	private final StaffBackend staff;

	private final StaffCookies cookies;

	private final WrongKeys wrongKeys;

	StaffEntry(StaffBackend staff, StaffCookies cookies, WrongKeys wrongKeys) {
		this.staff = staff;
		this.cookies = cookies;
		this.wrongKeys = wrongKeys;
	}

	@GetMapping(StaffLinks.PAGE + "/enter/{token}")
	Mono<ResponseEntity<Void>> enter(@PathVariable String code, @PathVariable String token,
			@RequestParam(defaultValue = "") String then, Locale language, ServerWebExchange exchange) {
		StaffKey key = this.cookies.keyFor(exchange, code, token);
		return this.staff.ticket(code, key, language)
			.map((ticket) -> leadOn(exchange, ticket.code(), key, then))
			.onErrorResume(BackendRefusal.class, (refusal) -> refuse(exchange, code, key, refusal));
	}

	private ResponseEntity<Void> leadOn(ServerWebExchange exchange, String code, StaffKey key, String then) {
		Cookies.add(exchange, this.cookies.seal(exchange, code, key));
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(StaffLinks.then(code, then))).build();
	}

	/** A forged, an expired and a revoked link are the same to who asks. */
	private Mono<ResponseEntity<Void>> refuse(ServerWebExchange exchange, String code, StaffKey key,
			BackendRefusal refusal) {
		if (refusal.is("another-browser")) {
			// The page will ask for the digits that bind the link to this browser.
			return Mono.just(leadOn(exchange, code, key, ""));
		}
		if (!refusal.status().is4xxClientError()) {
			return Mono.error(refusal);
		}
		return this.wrongKeys.count(exchange, code)
			.then(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
	}

}

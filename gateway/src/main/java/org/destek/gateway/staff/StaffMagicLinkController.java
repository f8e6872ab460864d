package org.destek.gateway.staff;

import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.staff.LinkKey;
import org.destek.gateway.backend.staff.StaffApi;
import org.destek.gateway.cookie.StaffCookies;
import org.destek.gateway.limits.FailedAttemptLimiter;

/**
 * Turns the link of a notice to staff into a cookie and leads on to the ticket, or to the
 * digits that prove the browser; to the desk for who is signed in there and may see it.
 * Mail scanners do that, too: it changes nothing, however often. In place of a link that
 * no longer opens it has a new one mailed.
 */
@Controller
class StaffMagicLinkController {

	private static final String LINK = StaffLinks.PAGE + "/enter/{token}";

	private final StaffTicketReader reader;

	private final StaffApi staff;

	private final StaffCookies cookies;

	private final BrowserVerificationPages pages;

	private final FailedAttemptLimiter failedAttempts;

	StaffMagicLinkController(StaffTicketReader reader, StaffApi staff, StaffCookies cookies,
			BrowserVerificationPages pages, FailedAttemptLimiter failedAttempts) {
		this.reader = reader;
		this.staff = staff;
		this.cookies = cookies;
		this.pages = pages;
		this.failedAttempts = failedAttempts;
	}

	@GetMapping(LINK)
	Mono<Rendering> enter(@PathVariable String code, @PathVariable String token,
			@RequestParam(defaultValue = "") String then, Locale language, ServerWebExchange exchange) {
		return this.reader.atDesk(exchange, code, language)
			.map((ticket) -> Rendering.redirectTo(TicketPlace.atDesk(ticket.code()).then(then)).build())
			.switchIfEmpty(Mono.defer(() -> enter(exchange, code, token, then, language)));
	}

	private Mono<Rendering> enter(ServerWebExchange exchange, String code, String token, String then, Locale language) {
		LinkKey key = this.cookies.keyFor(exchange, token);
		return this.staff.ticket(code, key, language)
			.map((ticket) -> leadOn(exchange, ticket.code(), key, TicketPlace.behindLink(ticket.code()).then(then)))
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

	private Rendering leadOn(ServerWebExchange exchange, String code, LinkKey key, String path) {
		this.cookies.add(exchange, code, key);
		return Rendering.redirectTo(path).build();
	}

	/** A forged, an expired and a revoked link are the same to who asks. */
	private Mono<Rendering> refuse(ServerWebExchange exchange, String code, LinkKey key, String then,
			BackendRefusal refusal) {
		if (refusal.is(StaffApi.UNPROVEN)) {
			return Mono.fromSupplier(() -> leadOn(exchange, code, key, StaffLinks.code(code, then)));
		}
		if (refusal.status().value() != HttpStatus.NOT_FOUND.value()) {
			return Mono.error(refusal);
		}
		return this.failedAttempts.count(exchange, code)
			.then(Mono.fromSupplier(() -> this.pages.dead(code, key.token(), "")));
	}

}

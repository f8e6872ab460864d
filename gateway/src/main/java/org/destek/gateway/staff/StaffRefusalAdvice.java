package org.destek.gateway.staff;

import java.util.Locale;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.staff.LinkKey;
import org.destek.gateway.backend.staff.StaffApi;
import org.destek.gateway.desk.signin.DeskSessions;
import org.destek.gateway.desk.signin.SignInPages;
import org.destek.gateway.institution.PageModel;

/**
 * Leads who may not open a page of a ticket on. Behind a link that does not open it:
 * whoever is signed in at the desk and may see the ticket goes there, a browser that is
 * not proven to the digits and then to the page that it asked for, one with a dead link
 * to a new link. At the desk: to signing in, or to the list.
 */
@ControllerAdvice(basePackageClasses = StaffRefusalAdvice.class)
@Order(0)
class StaffRefusalAdvice {

	private final StaffTicketReader reader;

	private final StaffPages staffPages;

	private final BrowserVerificationPages browsers;

	private final SignInPages signIn;

	private final PageModel pages;

	StaffRefusalAdvice(StaffTicketReader reader, StaffPages staffPages, BrowserVerificationPages browsers,
			SignInPages signIn, PageModel pages) {
		this.reader = reader;
		this.staffPages = staffPages;
		this.browsers = browsers;
		this.signIn = signIn;
		this.pages = pages;
	}

	@ExceptionHandler
	Mono<Rendering> refused(BackendRefusal refusal, ServerWebExchange exchange, Locale language) {
		TicketPlace place = TicketPlace.of(exchange);
		if (place.atDesk()) {
			return atDesk(refusal, place, exchange).map((page) -> this.pages.addTo(page, exchange));
		}
		if (!refusal.is(StaffApi.UNPROVEN) && !isMissing(refusal.status().value())) {
			return Mono.error(refusal);
		}
		return toDesk(place, exchange, language)
			.switchIfEmpty(Mono.defer(() -> behindLink(refusal, place, exchange, language)))
			.map((page) -> this.pages.addTo(page, exchange));
	}

	/** No link was followed in this browser. */
	@ExceptionHandler
	Mono<Rendering> refused(ResponseStatusException refusal, ServerWebExchange exchange, Locale language) {
		return isMissing(refusal.getStatusCode().value())
				? toDesk(TicketPlace.of(exchange), exchange, language).switchIfEmpty(Mono.error(refusal))
				: Mono.error(refusal);
	}

	private Mono<Rendering> atDesk(BackendRefusal refusal, TicketPlace place, ServerWebExchange exchange) {
		if (DeskSessions.isOver(refusal)) {
			return Mono.fromSupplier(() -> this.signIn.signedOut(exchange, ""));
		}
		return isMissing(refusal.status().value()) ? Mono.just(this.staffPages.missing(place, ""))
				: Mono.error(refusal);
	}

	/** Empty for who is not signed in, may not see the ticket, or sent something. */
	private Mono<Rendering> toDesk(TicketPlace place, ServerWebExchange exchange, Locale language) {
		if (!HttpMethod.GET.equals(exchange.getRequest().getMethod())) {
			return Mono.empty();
		}
		String then = StaffLinks.intentOf(exchange.getRequest().getPath().value());
		return this.reader.atDesk(exchange, place.code(), language)
			.map((ticket) -> Rendering.redirectTo(TicketPlace.atDesk(ticket.code()).then(then)).build());
	}

	private Mono<Rendering> behindLink(BackendRefusal refusal, TicketPlace place, ServerWebExchange exchange,
			Locale language) {
		return this.reader.link(exchange, place.code())
			.flatMap((key) -> refusal.is(StaffApi.UNPROVEN) ? unproven(place, key, exchange, language)
					: Mono.just(this.browsers.dead(place.code(), key.token(), "")));
	}

	private Mono<Rendering> unproven(TicketPlace place, LinkKey key, ServerWebExchange exchange, Locale language) {
		String then = StaffLinks.intentOf(exchange.getRequest().getPath().value());
		return this.browsers.ask(place.code(), key, then, language)
			.map((page) -> page.status(HttpStatus.FORBIDDEN).build());
	}

	private static boolean isMissing(int status) {
		return status == HttpStatus.NOT_FOUND.value();
	}

}

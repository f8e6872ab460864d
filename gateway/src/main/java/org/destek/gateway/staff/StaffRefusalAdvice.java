package org.destek.gateway.staff;

import java.util.Locale;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.staff.LinkKey;
import org.destek.gateway.backend.staff.StaffApi;
import org.destek.gateway.institution.PageModel;

/**
 * Leads a browser that is not proven to the digits and then on to the page that it asked
 * for. Leads a browser with a dead link to a new link.
 */
@ControllerAdvice(basePackageClasses = StaffRefusalAdvice.class)
@Order(0)
class StaffRefusalAdvice {

	private final StaffTicketReader reader;

	private final BrowserVerificationPages browsers;

	private final PageModel pages;

	StaffRefusalAdvice(StaffTicketReader reader, BrowserVerificationPages browsers, PageModel pages) {
		this.reader = reader;
		this.browsers = browsers;
		this.pages = pages;
	}

	@ExceptionHandler
	Mono<Rendering> refused(BackendRefusal refusal, ServerWebExchange exchange, Locale language) {
		String path = exchange.getRequest().getPath().value();
		String code = path.split("/", 5)[3];
		if (refusal.is(StaffApi.UNPROVEN)) {
			return this.reader.key(exchange, code)
				.flatMap((key) -> unproven(code, key, StaffLinks.intentOf(path), language))
				.doOnNext((page) -> decorate(page, exchange));
		}
		if (refusal.status().value() == HttpStatus.NOT_FOUND.value()) {
			return this.reader.key(exchange, code)
				.map((key) -> this.browsers.dead(code, key.token(), ""))
				.doOnNext((page) -> decorate(page, exchange));
		}
		return Mono.error(refusal);
	}

	private Mono<Rendering> unproven(String code, LinkKey key, String then, Locale language) {
		return this.browsers.ask(code, key, then, language).map((page) -> page.status(HttpStatus.FORBIDDEN).build());
	}

	private void decorate(Rendering page, ServerWebExchange exchange) {
		this.pages.of(exchange).forEach(page.modelAttributes()::putIfAbsent);
	}

}

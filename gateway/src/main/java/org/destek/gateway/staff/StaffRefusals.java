package org.destek.gateway.staff;

import java.util.Locale;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.StaffBackend;
import org.destek.gateway.backend.StaffKey;
import org.destek.gateway.institution.PageModel;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * Leads a browser that is not proven, whatever it asked for, to the digits and then back
 * to it, and one whose link has died meanwhile to a new one.
 */
@ControllerAdvice(basePackageClasses = StaffRefusals.class)
@Order(0)
class StaffRefusals {

	private final StaffDoor door;

	private final BrowserPages browsers;

	private final PageModel pages;

	StaffRefusals(StaffDoor door, BrowserPages browsers, PageModel pages) {
		this.door = door;
		this.browsers = browsers;
		this.pages = pages;
	}

	@ExceptionHandler
	Mono<Rendering> refused(BackendRefusal refusal, ServerWebExchange exchange, Locale language) {
		String path = exchange.getRequest().getPath().value();
		String code = path.split("/", 5)[3];
		if (refusal.is(StaffBackend.UNPROVEN)) {
			return this.door.key(exchange, code)
				.flatMap((key) -> unproven(code, key, StaffLinks.intentOf(path), language))
				.doOnNext((page) -> decorate(page, exchange));
		}
		if (refusal.status().value() == HttpStatus.NOT_FOUND.value()) {
			return this.door.key(exchange, code)
				.map((key) -> this.browsers.dead(code, key.token(), ""))
				.doOnNext((page) -> decorate(page, exchange));
		}
		return Mono.error(refusal);
	}

	private Mono<Rendering> unproven(String code, StaffKey key, String then, Locale language) {
		return this.browsers.ask(code, key, then, language).map((page) -> page.status(HttpStatus.FORBIDDEN).build());
	}

	private void decorate(Rendering page, ServerWebExchange exchange) {
		this.pages.of(exchange).forEach(page.modelAttributes()::putIfAbsent);
	}

}

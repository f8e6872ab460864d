package org.destek.gateway.staff;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.institution.PageModel;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Leads a browser that a link is not bound to, whatever it asked for, to the digits. */
@ControllerAdvice(basePackageClasses = StaffRefusals.class)
@Order(0)
class StaffRefusals {

	private final BrowserPages browsers;

	private final PageModel pages;

	StaffRefusals(BrowserPages browsers, PageModel pages) {
		this.browsers = browsers;
		this.pages = pages;
	}

	@ExceptionHandler
	Mono<Rendering> refused(BackendRefusal refusal, ServerWebExchange exchange) {
		if (!refusal.is("another-browser")) {
			return Mono.error(refusal);
		}
		String path = exchange.getRequest().getPath().value();
		Rendering page = this.browsers.ask(path.split("/", 5)[3]);
		this.pages.of(exchange).forEach(page.modelAttributes()::putIfAbsent);
		return Mono.just(page);
	}

}

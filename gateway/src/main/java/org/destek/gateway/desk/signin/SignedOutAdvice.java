package org.destek.gateway.desk.signin;

import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.institution.PageModel;

/** Leads who is not signed in (any more) to the desk's door, and then on. */
@ControllerAdvice("org.destek.gateway.desk")
@Order(0)
class SignedOutAdvice {

	private final SignInPages pages;

	private final PageModel model;

	SignedOutAdvice(SignInPages pages, PageModel model) {
		this.pages = pages;
		this.model = model;
	}

	@ExceptionHandler
	Mono<Rendering> refused(BackendRefusal refusal, ServerWebExchange exchange) {
		if (!DeskSessions.isOver(refusal)) {
			return Mono.error(refusal);
		}
		return Mono.fromSupplier(() -> this.model.addTo(this.pages.signedOut(exchange, ""), exchange));
	}

}

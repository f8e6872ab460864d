package org.destek.gateway.staff;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Draws a ticket for one of the office. */
@Controller
class StaffController {

	private final StaffTicketReader reader;

	private final StaffPages pages;

	StaffController(StaffTicketReader reader, StaffPages pages) {
		this.reader = reader;
		this.pages = pages;
	}

	@GetMapping(StaffLinks.PAGE)
	Mono<Rendering> ticket(@PathVariable String code, @RequestParam(required = false) @Nullable String sent,
			@RequestParam(required = false) @Nullable String done,
			@RequestParam(required = false) @Nullable UUID before, ServerWebExchange exchange, Locale language) {
		return this.reader.part(exchange, code, before, language)
			.map((ticket) -> (before != null) ? this.pages.earlier(ticket, language)
					: this.pages.fresh(ticket, sent, done, language));
	}

	/**
	 * Where something was posted to, opened by hand or by a browser that starts again.
	 */
	@GetMapping({ StaffLinks.PAGE + "/answers", StaffLinks.PAGE + "/held/{id}/{decision}" })
	Rendering back(@PathVariable String code) {
		return Rendering.redirectTo(StaffLinks.page(code)).build();
	}

	@GetMapping(StaffLinks.LEFT)
	Rendering left(@RequestParam(defaultValue = "") String done) {
		Rendering.Builder<?> page = Rendering.view("staff-left");
		return StaffLinks.GIVES_AWAY.contains(done) ? page.modelAttribute("done", done).build() : page.build();
	}

}

package org.destek.gateway.staff;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.desk.NextTicket;
import org.destek.gateway.desk.signin.DeskSessions;

/** Draws a ticket for one of the office. */
@Controller
class StaffController {

	private final StaffTicketReader reader;

	private final StaffPages pages;

	private final DeskSessions sessions;

	private final NextTicket nextTicket;

	StaffController(StaffTicketReader reader, StaffPages pages, DeskSessions sessions, NextTicket nextTicket) {
		this.reader = reader;
		this.pages = pages;
		this.sessions = sessions;
		this.nextTicket = nextTicket;
	}

	@GetMapping(TicketPlace.PAGE)
	Mono<Rendering> ticket(@RequestParam(required = false) @Nullable String sent,
			@RequestParam(required = false) @Nullable String done,
			@RequestParam(required = false) @Nullable UUID before, ServerWebExchange exchange, Locale language) {
		TicketPlace asked = TicketPlace.of(exchange);
		return Mono
			.zip(this.reader.part(exchange, asked, before, language), keepOpen(asked, exchange, language),
					inList(asked, exchange, language))
			.map((read) -> (before != null) ? this.pages.earlier(read.getT3(), read.getT1(), language)
					: this.pages.fresh(read.getT3(), read.getT1(), sent, done, language));
	}

	/** Who reads at the desk stays signed in. */
	private Mono<Boolean> keepOpen(TicketPlace place, ServerWebExchange exchange, Locale language) {
		return place.atDesk() ? this.sessions.current(exchange, language).thenReturn(true) : Mono.just(true);
	}

	/** The place, with what follows in its list. */
	private Mono<TicketPlace> inList(TicketPlace place, ServerWebExchange exchange, Locale language) {
		var list = place.list();
		if (list == null || !place.looksForNext()) {
			return Mono.just(place);
		}
		return this.sessions.key(exchange)
			.flatMap((key) -> this.nextTicket.after(place.code(), list, key, language))
			.map(place::followedBy)
			.defaultIfEmpty(place);
	}

	/**
	 * Where something was posted to, opened by hand or by a browser that starts again.
	 */
	@GetMapping({ TicketPlace.PAGE + "/answers", TicketPlace.PAGE + "/untag",
			TicketPlace.PAGE + "/held/{id}/{decision}" })
	Rendering back(ServerWebExchange exchange) {
		return Rendering.redirectTo(TicketPlace.of(exchange).page()).build();
	}

	@GetMapping(StaffLinks.LEFT)
	Rendering left(@RequestParam(defaultValue = "") String done) {
		Rendering.Builder<?> page = Rendering.view("staff-left");
		return StaffLinks.GIVES_AWAY.contains(done) ? page.modelAttribute("done", done).build() : page.build();
	}

}

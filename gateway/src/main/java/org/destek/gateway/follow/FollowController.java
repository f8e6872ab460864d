package org.destek.gateway.follow;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Draws a request and its conversation. */
@Controller
class FollowController {

	/** What the page can say was done just now. */
	private static final Set<String> DONE = Set.of("closed", "released", "discarded", "address", "said");

	private final TicketReader reader;

	private final FollowPages pages;

	FollowController(TicketReader reader, FollowPages pages) {
		this.reader = reader;
		this.pages = pages;
	}

	/**
	 * The request's page.
	 * @param sent id of a message that was sent just now
	 * @param done what else was done just now
	 * @param before the message that an earlier part of the conversation ends before
	 */
	@GetMapping("/tickets/{code}")
	Mono<Rendering> follow(@PathVariable String code, @RequestParam(required = false) @Nullable String sent,
			@RequestParam(required = false) @Nullable String done,
			@RequestParam(required = false) @Nullable UUID before, ServerWebExchange exchange, Locale language) {
		return this.reader.read(exchange, code, before, language)
			.map((ticket) -> this.pages.words(ticket, language))
			.map((ticket) -> (before != null) ? this.pages.earlier(ticket).build() : page(ticket, sent, done));
	}

	/**
	 * Where an answer was posted to, opened by hand or by a browser that starts again.
	 */
	@GetMapping({ TicketLinks.PAGE + "/messages", TicketLinks.PAGE + "/held/{id}/{decision}" })
	Rendering back(@PathVariable String code) {
		return Rendering.redirectTo(TicketLinks.page(code)).build();
	}

	private Rendering page(TicketPage ticket, @Nullable String sent, @Nullable String done) {
		Rendering.Builder<?> page = this.pages.fresh(ticket);
		if (sent != null && ticket.has(sent)) {
			page.modelAttribute("sent", sent);
		}
		if (done != null && DONE.contains(done)) {
			page.modelAttribute("done", done);
		}
		return page.build();
	}

}

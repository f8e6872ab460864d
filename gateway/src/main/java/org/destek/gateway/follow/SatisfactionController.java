package org.destek.gateway.follow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.FieldError;
import org.destek.gateway.backend.ticket.Ticket;
import org.destek.gateway.backend.ticket.TicketApi;
import org.destek.gateway.follow.TicketPage.Said;

/**
 * Asks a requester whether the problem is solved. A mail's link opens the page with its
 * answer chosen; only the button counts it, for scanners open links, too.
 */
@Controller
class SatisfactionController {

	private static final String ANSWER = "answer";

	private static final String COMMENT = "comment";

	private final TicketReader reader;

	private final TicketApi tickets;

	SatisfactionController(TicketReader reader, TicketApi tickets) {
		this.reader = reader;
		this.tickets = tickets;
	}

	@GetMapping(TicketLinks.PAGE + "/satisfaction")
	Mono<Rendering> ask(@PathVariable String code, @RequestParam(defaultValue = "") String answer,
			ServerWebExchange exchange, Locale language) {
		return this.reader.read(exchange, code, language)
			.map((ticket) -> ticket.status().isClosed() ? back(code)
					: page(ticket, Said.of(ticket.satisfaction()).choosing(answer), null));
	}

	@PostMapping(TicketLinks.PAGE + "/satisfaction")
	Mono<Rendering> say(@PathVariable String code, ServerWebExchange exchange, Locale language) {
		return exchange.getFormData()
			.map(SatisfactionController::typed)
			.flatMap((said) -> this.reader.key(exchange, code)
				.flatMap((key) -> this.tickets.say(code, key, asJson(said), language))
				.thenReturn(Rendering.redirectTo(TicketLinks.page(code) + "?done=said").build())
				.onErrorResume(BackendRefusal.class, (refusal) -> refused(code, said, refusal, exchange, language)));
	}

	/** Nothing typed is lost, even when it is too late to say it. */
	private Mono<Rendering> refused(String code, Said said, BackendRefusal refusal, ServerWebExchange exchange,
			Locale language) {
		if (refusal.status().value() == HttpStatus.UNPROCESSABLE_CONTENT.value()
				|| refusal.status().value() == HttpStatus.CONFLICT.value()) {
			return this.reader.read(exchange, code, language).map((ticket) -> page(ticket, said, refusal));
		}
		return Mono.error(refusal);
	}

	private static Rendering page(Ticket ticket, Said said, @Nullable BackendRefusal refusal) {
		Rendering.Builder<?> page = Rendering.view("satisfaction")
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.modelAttribute("ticket", TicketLinks.reference(ticket))
			.modelAttribute("code", ticket.code())
			.modelAttribute("said", said)
			.modelAttribute("problems", List.of());
		if (refusal == null) {
			return page.build();
		}
		return page.modelAttribute("closed", refusal.errors().isEmpty())
			.modelAttribute("problems", refusal.errors().stream().map(FieldError::message).distinct().toList())
			.modelAttribute("faults",
					refusal.errors()
						.stream()
						.collect(Collectors.toMap(FieldError::field, FieldError::message, (one, other) -> one)))
			.status(refusal.status())
			.build();
	}

	private static Rendering back(String code) {
		return Rendering.redirectTo(TicketLinks.page(code)).build();
	}

	private static Said typed(MultiValueMap<String, String> form) {
		return new Said(Objects.requireNonNullElse(form.getFirst(ANSWER), ""),
				Objects.requireNonNullElse(form.getFirst(COMMENT), ""));
	}

	private static Map<String, String> asJson(Said said) {
		return Map.of(ANSWER, said.answer(), COMMENT, said.comment());
	}

}

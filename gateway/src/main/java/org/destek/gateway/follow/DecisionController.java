package org.destek.gateway.follow;

import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.ticket.TicketApi;
import org.destek.gateway.question.Question;
import org.destek.gateway.question.QuestionPages;

/** Lets a requester close the request, and say whether a held reply is theirs. */
@Controller
class DecisionController {

	private final TicketReader reader;

	private final TicketApi tickets;

	private final QuestionPages questions;

	DecisionController(TicketReader reader, TicketApi tickets, QuestionPages questions) {
		this.reader = reader;
		this.tickets = tickets;
		this.questions = questions;
	}

	@GetMapping(TicketLinks.PAGE + "/close")
	Mono<Rendering> askToClose(@PathVariable String code, ServerWebExchange exchange, Locale language) {
		String page = TicketLinks.page(code);
		return this.reader.read(exchange, code, language)
			.map((ticket) -> this.questions
				.ask(Question.confirm("follow.close", page + "/close", page).about(TicketLinks.reference(ticket)))
				.build());
	}

	@PostMapping(TicketLinks.PAGE + "/close")
	Mono<Rendering> close(@PathVariable String code, ServerWebExchange exchange) {
		return this.reader.key(exchange, code)
			.flatMap((key) -> this.tickets.close(code, key))
			.then(done(code, "closed"))
			.onErrorResume(DecisionController::isTooLate, (late) -> back(code));
	}

	@PostMapping(TicketLinks.PAGE + "/held/{id:[A-Za-z0-9-]+}/{decision:release|discard}")
	Mono<Rendering> decide(@PathVariable String code, @PathVariable String id, @PathVariable String decision,
			ServerWebExchange exchange) {
		return this.reader.key(exchange, code)
			.flatMap((key) -> this.tickets.decideHeld(code, key, id, decision))
			.then(done(code, decision.equals("release") ? "released" : "discarded"))
			.onErrorResume(DecisionController::isTooLate, (late) -> back(code));
	}

	/** Closed for good, or decided already: the page shows how it stands. */
	private static boolean isTooLate(Throwable failure) {
		return failure instanceof BackendRefusal refusal && (refusal.status().value() == HttpStatus.CONFLICT.value()
				|| refusal.status().value() == HttpStatus.NOT_FOUND.value());
	}

	private static Mono<Rendering> done(String code, String what) {
		return Mono.just(Rendering.redirectTo(TicketLinks.page(code) + "?done=" + what).build());
	}

	private static Mono<Rendering> back(String code) {
		return Mono.just(Rendering.redirectTo(TicketLinks.page(code)).build());
	}

}

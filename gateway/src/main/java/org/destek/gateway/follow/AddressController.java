package org.destek.gateway.follow;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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
import org.destek.gateway.backend.ticket.CodeAnswer;
import org.destek.gateway.backend.ticket.TicketApi;
import org.destek.gateway.question.Question;
import org.destek.gateway.question.Question.Kind;
import org.destek.gateway.question.QuestionPages;
import org.destek.gateway.question.QuestionPages.Decoration;

/**
 * Corrects a requester's address: the new one first proves itself with digits that are
 * mailed to it.
 */
@Controller
class AddressController {

	private final TicketReader reader;

	private final TicketApi tickets;

	private final QuestionPages questions;

	AddressController(TicketReader reader, TicketApi tickets, QuestionPages questions) {
		this.reader = reader;
		this.tickets = tickets;
		this.questions = questions;
	}

	@GetMapping(TicketLinks.PAGE + "/address")
	Mono<Rendering> ask(@PathVariable String code, ServerWebExchange exchange, Locale language) {
		return this.reader.read(exchange, code, language)
			.map((ticket) -> this.questions.ask(address(code).about(TicketLinks.reference(ticket))).build());
	}

	@PostMapping(TicketLinks.PAGE + "/address")
	Mono<Rendering> sendCode(@PathVariable String code, ServerWebExchange exchange, Locale language) {
		return typed(exchange, "email").flatMap((email) -> this.reader.key(exchange, code)
			.flatMap((key) -> this.tickets.changeAddress(code, key, Map.of("email", email), language))
			.map((challenge) -> Rendering.redirectTo(confirmation(code, challenge.challengeId())).build())
			.onErrorResume(BackendRefusal.class,
					(refusal) -> redisplay(address(code).answered(email), refusal, exchange, code, language)));
	}

	@GetMapping(TicketLinks.PAGE + "/address/confirm")
	Mono<Rendering> askForCode(@PathVariable String code, @RequestParam(defaultValue = "") String challenge,
			ServerWebExchange exchange, Locale language) {
		return this.reader.read(exchange, code, language)
			.map((ticket) -> this.questions.ask(digits(code, challenge).about(TicketLinks.reference(ticket))).build());
	}

	@PostMapping(TicketLinks.PAGE + "/address/confirm")
	Mono<Rendering> confirm(@PathVariable String code, ServerWebExchange exchange, Locale language) {
		return exchange.getFormData().flatMap((form) -> confirm(code, form, exchange, language));
	}

	private Mono<Rendering> confirm(String code, MultiValueMap<String, String> form, ServerWebExchange exchange,
			Locale language) {
		String challenge = Objects.requireNonNullElse(form.getFirst("challenge"), "");
		String answer = Objects.requireNonNullElse(form.getFirst("answer"), "").strip();
		return this.reader.key(exchange, code)
			.flatMap((key) -> this.tickets.confirmAddress(code, key, new CodeAnswer(challenge, answer), language))
			.then(Mono.fromSupplier(() -> Rendering.redirectTo(TicketLinks.page(code) + "?done=address").build()))
			.onErrorResume(BackendRefusal.class, (refusal) -> redisplay(digits(code, challenge).answered(answer),
					refusal, exchange, code, language));
	}

	/**
	 * A ticket that cannot be read now is not named; the question is asked all the same.
	 */
	private Mono<Rendering> redisplay(Question question, BackendRefusal refusal, ServerWebExchange exchange,
			String code, Locale language) {
		return (refusal.status().value() == 404) ? Mono.error(refusal)
				: this.reader.read(exchange, code, language)
					.map((ticket) -> question.about(TicketLinks.reference(ticket)))
					.onErrorReturn(BackendRefusal.class, question)
					.map((named) -> this.questions.redisplay(named, refusal, Decoration.NONE, language));
	}

	private static Mono<String> typed(ServerWebExchange exchange, String name) {
		return exchange.getFormData().map((form) -> Objects.requireNonNullElse(form.getFirst(name), "").strip());
	}

	private static Question address(String code) {
		String page = TicketLinks.page(code);
		return Question.line("follow.address", page + "/address", page, "email", Kind.EMAIL);
	}

	private static Question digits(String code, String challenge) {
		String page = TicketLinks.page(code);
		return Question.digits("follow.address.code", page + "/address/confirm", page + "/address", challenge);
	}

	private static String confirmation(String code, String challenge) {
		return TicketLinks.page(code) + "/address/confirm?challenge=" + challenge;
	}

}

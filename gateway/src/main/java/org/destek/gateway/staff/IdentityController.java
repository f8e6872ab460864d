package org.destek.gateway.staff;

import java.util.Locale;
import java.util.Objects;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.StaffBackend;
import org.destek.gateway.backend.StaffTicket;
import org.destek.gateway.question.Question;
import org.destek.gateway.question.Question.Kind;
import org.destek.gateway.question.Questions;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * Shows a requester's identity number to who says why. It is in the answer to the post
 * and nowhere else: no address, no cookie, no store.
 */
@Controller
class IdentityController {

	private final StaffDoor door;

	private final StaffBackend staff;

	private final StaffPages pages;

	private final Questions questions;

	IdentityController(StaffDoor door, StaffBackend staff, StaffPages pages, Questions questions) {
		this.door = door;
		this.staff = staff;
		this.pages = pages;
		this.questions = questions;
	}

	@GetMapping(StaffLinks.PAGE + "/national-id")
	Mono<Rendering> ask(@PathVariable String code, ServerWebExchange exchange, Locale language) {
		return this.door.ticket(exchange, code, language)
			.map((ticket) -> this.pages.header(ticket).on(this.questions.ask(question(ticket))).build());
	}

	@PostMapping(StaffLinks.PAGE + "/national-id")
	Mono<Rendering> reveal(@PathVariable String code, ServerWebExchange exchange, Locale language) {
		return exchange.getFormData()
			.map((form) -> Objects.requireNonNullElse(form.getFirst("reason"), "").strip())
			.flatMap((reason) -> this.door.ticket(exchange, code, language)
				.flatMap((ticket) -> reveal(ticket, reason, exchange, language)));
	}

	private Mono<Rendering> reveal(StaffTicket ticket, String reason, ServerWebExchange exchange, Locale language) {
		return this.door.key(exchange, ticket.code())
			.flatMap((key) -> this.staff.reveal(ticket.code(), key, reason, language))
			.map((number) -> shown(ticket, number))
			.onErrorResume(BackendRefusal.class, (refusal) -> refused(ticket, reason, refusal, language));
	}

	private Rendering shown(StaffTicket ticket, String number) {
		return this.pages.header(ticket)
			.on(Rendering.view("staff-identity"))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.modelAttribute("code", ticket.code())
			.modelAttribute("name", ticket.requester().name())
			.modelAttribute("number", number)
			.build();
	}

	private Mono<Rendering> refused(StaffTicket ticket, String reason, BackendRefusal refusal, Locale language) {
		boolean wrong = refusal.status().value() == HttpStatus.UNPROCESSABLE_CONTENT.value();
		return wrong ? Mono
			.just(this.questions.again(question(ticket).answered(reason), refusal, this.pages.header(ticket), language))
				: Mono.error(refusal);
	}

	private static Question question(StaffTicket ticket) {
		String page = StaffLinks.page(ticket.code());
		return Question.line("staff.identity", page + "/national-id", page, "reason", Kind.SENTENCE)
			.about(StaffLinks.reference(ticket));
	}

}

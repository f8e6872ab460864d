package org.destek.gateway.staff;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.staff.StaffApi;
import org.destek.gateway.backend.staff.StaffTicket;
import org.destek.gateway.question.Question;
import org.destek.gateway.question.Question.Kind;
import org.destek.gateway.question.QuestionPages;

/**
 * Shows a requester's identity number after a reason. The number is in the answer to the
 * post and nowhere else: in no address, no cookie, no store.
 */
@Controller
class NationalIdController {

	private final StaffTicketReader reader;

	private final StaffApi staff;

	private final StaffPages pages;

	private final QuestionPages questions;

	NationalIdController(StaffTicketReader reader, StaffApi staff, StaffPages pages, QuestionPages questions) {
		this.reader = reader;
		this.staff = staff;
		this.pages = pages;
		this.questions = questions;
	}

	@GetMapping(TicketPlace.PAGE + "/national-id")
	Mono<Rendering> ask(ServerWebExchange exchange, Locale language) {
		TicketPlace place = TicketPlace.of(exchange);
		return this.reader.ticket(exchange, place, language)
			.map((ticket) -> this.pages.header(place, ticket).on(this.questions.ask(question(place, ticket))).build());
	}

	@PostMapping(TicketPlace.PAGE + "/national-id")
	Mono<Rendering> reveal(ServerWebExchange exchange, Locale language) {
		TicketPlace place = TicketPlace.of(exchange);
		return exchange.getFormData()
			.map((form) -> Objects.requireNonNullElse(form.getFirst("reason"), "").strip())
			.flatMap((reason) -> this.reader.ticket(exchange, place, language)
				.flatMap((ticket) -> reveal(place, ticket, reason, exchange, language)));
	}

	private Mono<Rendering> reveal(TicketPlace place, StaffTicket ticket, String reason, ServerWebExchange exchange,
			Locale language) {
		return this.reader.key(exchange, place)
			.flatMap((key) -> this.staff.reveal(ticket.code(), key, Map.of("reason", reason), language))
			.map((number) -> shown(place, ticket, number.nationalId()))
			.onErrorResume(BackendRefusal.class, (refusal) -> refused(place, ticket, reason, refusal, language));
	}

	private Rendering shown(TicketPlace place, StaffTicket ticket, String number) {
		return this.pages.header(place, ticket)
			.on(Rendering.view("staff-identity"))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.modelAttribute("place", place)
			.modelAttribute("name", ticket.requester().name())
			.modelAttribute("number", number)
			.build();
	}

	private Mono<Rendering> refused(TicketPlace place, StaffTicket ticket, String reason, BackendRefusal refusal,
			Locale language) {
		boolean wrong = refusal.status().value() == HttpStatus.UNPROCESSABLE_CONTENT.value();
		return wrong ? Mono.just(this.questions.redisplay(question(place, ticket).answered(reason), refusal,
				this.pages.header(place, ticket), language)) : Mono.error(refusal);
	}

	private static Question question(TicketPlace place, StaffTicket ticket) {
		return Question.line("staff.identity", place.act("/national-id"), place.page(), "reason", Kind.SENTENCE)
			.about(StaffLinks.reference(ticket));
	}

}

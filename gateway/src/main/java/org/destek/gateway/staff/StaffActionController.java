package org.destek.gateway.staff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.staff.LinkKey;
import org.destek.gateway.backend.staff.StaffApi;
import org.destek.gateway.backend.staff.StaffTicket;
import org.destek.gateway.question.Question;
import org.destek.gateway.question.Question.Option;
import org.destek.gateway.question.QuestionPages;

/** Takes, releases, closes, assigns and moves a ticket, and decides on held replies. */
@Controller
class StaffActionController {

	private final StaffTicketReader reader;

	private final StaffApi staff;

	private final StaffPages pages;

	private final QuestionPages questions;

	StaffActionController(StaffTicketReader reader, StaffApi staff, StaffPages pages, QuestionPages questions) {
		this.reader = reader;
		this.staff = staff;
		this.pages = pages;
		this.questions = questions;
	}

	@GetMapping(StaffLinks.PAGE + "/{act:take|release|close|assign|move|revoke|not-me}")
	Mono<Rendering> ask(@PathVariable String code, @PathVariable String act, ServerWebExchange exchange,
			Locale language) {
		return this.reader.ticket(exchange, code, language)
			.map((ticket) -> this.pages.header(ticket).on(this.questions.ask(question(ticket, act))).build());
	}

	@PostMapping(StaffLinks.PAGE + "/{act:take|release|close|assign|move}")
	Mono<Rendering> act(@PathVariable String code, @PathVariable String act, ServerWebExchange exchange,
			Locale language) {
		return exchange.getFormData()
			.map((form) -> Objects.requireNonNullElse(form.getFirst(nameOf(act)), ""))
			.flatMap((choice) -> act(code, act, choice, exchange, language));
	}

	private Mono<Rendering> act(String code, String act, String choice, ServerWebExchange exchange, Locale language) {
		Map<String, String> details = nameOf(act).isEmpty() ? Map.of() : Map.of(nameOf(act), choice);
		return this.reader.key(exchange, code)
			.flatMap((key) -> this.staff.act(code, key, act.equals("close") ? "resolve" : act, details, language)
				.then(after(code, act, key, language)))
			.onErrorResume(BackendRefusal.class, (refusal) -> refused(code, act, choice, refusal, exchange, language));
	}

	/** Whoever gives a ticket away may not be allowed to see it any more. */
	private Mono<Rendering> after(String code, String done, LinkKey key, Locale language) {
		Mono<Rendering> page = to(StaffLinks.done(code, done));
		if (!StaffLinks.GIVES_AWAY.contains(done)) {
			return page;
		}
		return Mono.defer(() -> this.staff.ticket(code, key, language))
			.then(page)
			.onErrorResume(StaffActionController::isGone, (gone) -> to(StaffLinks.left(done)))
			.onErrorResume((other) -> page);
	}

	private static boolean isGone(Throwable failure) {
		return failure instanceof BackendRefusal refusal && refusal.status().value() == HttpStatus.NOT_FOUND.value();
	}

	private Mono<Rendering> refused(String code, String act, String choice, BackendRefusal refusal,
			ServerWebExchange exchange, Locale language) {
		if (refusal.status().value() == HttpStatus.CONFLICT.value()) {
			// Closed for good meanwhile: the page shows how it stands.
			return to(StaffLinks.page(code));
		}
		if (refusal.status().value() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
			return Mono.error(refusal);
		}
		return this.reader.ticket(exchange, code, language)
			.map((ticket) -> this.questions.redisplay(question(ticket, act).answered(choice), refusal,
					this.pages.header(ticket), language));
	}

	@PostMapping(StaffLinks.PAGE + "/held/{id:[A-Za-z0-9-]+}/{decision:release|discard}")
	Mono<Rendering> decide(@PathVariable String code, @PathVariable String id, @PathVariable String decision,
			ServerWebExchange exchange, Locale language) {
		String done = decision.equals("release") ? "released" : "discarded";
		return this.reader.key(exchange, code)
			.flatMap((key) -> this.staff.decideHeld(code, key, id, decision, language)
				.then(after(code, done, key, language)))
			.onErrorResume(StaffActionController::isTooLate, (late) -> to(StaffLinks.page(code)));
	}

	private static boolean isTooLate(Throwable failure) {
		return isGone(failure)
				|| failure instanceof BackendRefusal refusal && refusal.status().value() == HttpStatus.CONFLICT.value();
	}

	private static Question question(StaffTicket ticket, String act) {
		String page = StaffLinks.page(ticket.code());
		Question question = switch (act) {
			case "assign" -> Question.choice("staff.assign", page + "/assign", page, "to", people(ticket));
			case "move" -> Question.choice("staff.move", page + "/move", page, "topic", topics(ticket));
			default -> Question.confirm("staff." + act, page + "/" + act, page);
		};
		return question.about(StaffLinks.reference(ticket));
	}

	private static List<Option> people(StaffTicket ticket) {
		return ticket.staff().stream().map((person) -> new Option(person.address(), person.name())).toList();
	}

	private static List<Option> topics(StaffTicket ticket) {
		return ticket.topics()
			.stream()
			.filter((topic) -> !topic.slug().equals(ticket.topic().slug()))
			.map((topic) -> new Option(topic.slug(), topic.name()))
			.toList();
	}

	private static String nameOf(String act) {
		return switch (act) {
			case "assign" -> "to";
			case "move" -> "topic";
			default -> "";
		};
	}

	private static Mono<Rendering> to(String path) {
		return Mono.fromSupplier(() -> Rendering.redirectTo(path).build());
	}

}

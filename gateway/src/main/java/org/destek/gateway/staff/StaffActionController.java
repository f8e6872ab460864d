package org.destek.gateway.staff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.staff.StaffApi;
import org.destek.gateway.backend.staff.StaffKey;
import org.destek.gateway.backend.staff.StaffTicket;
import org.destek.gateway.backend.ticket.Priority;
import org.destek.gateway.question.Question;
import org.destek.gateway.question.Question.Kind;
import org.destek.gateway.question.Question.Option;
import org.destek.gateway.question.QuestionPages;

/** Does with a ticket what needs no text, and decides on held replies. */
@Controller
class StaffActionController {

	private final StaffTicketReader reader;

	private final StaffApi staff;

	private final StaffPages pages;

	private final QuestionPages questions;

	private final MessageSource texts;

	StaffActionController(StaffTicketReader reader, StaffApi staff, StaffPages pages, QuestionPages questions,
			MessageSource texts) {
		this.reader = reader;
		this.staff = staff;
		this.pages = pages;
		this.questions = questions;
		this.texts = texts;
	}

	@GetMapping({ TicketPlace.PAGE + "/{act:take|release|close|assign|move|priority|tag|due}",
			StaffLinks.PAGE + "/{act:revoke|not-me}" })
	Mono<Rendering> ask(@PathVariable String act, ServerWebExchange exchange, Locale language) {
		TicketPlace place = TicketPlace.of(exchange);
		return this.reader.ticket(exchange, place, language)
			.map((ticket) -> this.pages.header(place, ticket)
				.on(this.questions.ask(question(place, ticket, act, language)))
				.build());
	}

	@PostMapping(TicketPlace.PAGE + "/{act:take|release|close|assign|move|priority|tag|untag|due}")
	Mono<Rendering> act(@PathVariable String act, ServerWebExchange exchange, Locale language) {
		TicketPlace place = TicketPlace.of(exchange);
		return exchange.getFormData()
			.map((form) -> Objects.requireNonNullElse(form.getFirst(nameOf(act)), ""))
			.flatMap((choice) -> act(place, act, choice, exchange, language));
	}

	private Mono<Rendering> act(TicketPlace place, String act, String choice, ServerWebExchange exchange,
			Locale language) {
		Map<String, String> details = nameOf(act).isEmpty() ? Map.of() : Map.of(nameOf(act), choice);
		return this.reader.key(exchange, place)
			.flatMap(
					(key) -> this.staff.act(place.code(), key, act.equals("close") ? "resolve" : act, details, language)
						.then(after(place, act, key, language)))
			.onErrorResume(BackendRefusal.class, (refusal) -> refused(place, act, choice, refusal, exchange, language));
	}

	/** Whoever gives a ticket away may not be allowed to see it any more. */
	private Mono<Rendering> after(TicketPlace place, String done, StaffKey key, Locale language) {
		Mono<Rendering> page = to(place.done(done));
		if (!StaffLinks.GIVES_AWAY.contains(done)) {
			return page;
		}
		return Mono.defer(() -> this.staff.ticket(place.code(), key, language))
			.then(page)
			.onErrorResume(StaffActionController::isGone, (gone) -> to(place.left(done)))
			.onErrorResume((other) -> page);
	}

	private static boolean isGone(Throwable failure) {
		return failure instanceof BackendRefusal refusal && refusal.status().value() == HttpStatus.NOT_FOUND.value();
	}

	private Mono<Rendering> refused(TicketPlace place, String act, String choice, BackendRefusal refusal,
			ServerWebExchange exchange, Locale language) {
		if (refusal.status().value() == HttpStatus.CONFLICT.value()) {
			// Closed for good meanwhile: the page shows how it stands.
			return to(place.page());
		}
		if (refusal.status().value() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
			return Mono.error(refusal);
		}
		return this.reader.ticket(exchange, place, language)
			.map((ticket) -> this.questions.redisplay(question(place, ticket, act, language).answered(choice), refusal,
					this.pages.header(place, ticket), language));
	}

	@PostMapping(TicketPlace.PAGE + "/held/{id:[A-Za-z0-9-]+}/{decision:release|discard}")
	Mono<Rendering> decide(@PathVariable String id, @PathVariable String decision, ServerWebExchange exchange,
			Locale language) {
		TicketPlace place = TicketPlace.of(exchange);
		String done = decision.equals("release") ? "released" : "discarded";
		return this.reader.key(exchange, place)
			.flatMap((key) -> this.staff.decideHeld(place.code(), key, id, decision, language)
				.then(after(place, done, key, language)))
			.onErrorResume(StaffActionController::isTooLate, (late) -> to(place.page()));
	}

	private static boolean isTooLate(Throwable failure) {
		return isGone(failure)
				|| failure instanceof BackendRefusal refusal && refusal.status().value() == HttpStatus.CONFLICT.value();
	}

	private Question question(TicketPlace place, StaffTicket ticket, String act, Locale language) {
		String page = place.page();
		Question question = switch (act) {
			case "assign" -> Question.choice("staff.assign", place.act("/assign"), page, "to", people(ticket));
			case "move" -> Question.choice("staff.move", place.act("/move"), page, "topic", topics(ticket));
			case "priority" ->
				Question.choice("staff.priority", place.act("/priority"), page, "priority", priorities(language));
			case "tag", "untag" -> Question.line("staff.tag", place.act("/tag"), page, "tags", Kind.SENTENCE);
			case "due" -> Question.line("staff.due", place.act("/due"), page, "due", Kind.SENTENCE);
			default -> Question.confirm("staff." + act, place.act("/" + act), page);
		};
		return question.about(StaffLinks.reference(ticket));
	}

	private static List<Option> people(StaffTicket ticket) {
		return ticket.staff().stream().map((person) -> new Option(person.address(), person.name())).toList();
	}

	private List<Option> priorities(Locale language) {
		return Priority.ALL.stream()
			.map((each) -> new Option(each.name(), this.texts.getMessage(each.words(), null, language)))
			.toList();
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
			case "priority", "due" -> act;
			case "tag", "untag" -> "tags";
			default -> "";
		};
	}

	private static Mono<Rendering> to(String path) {
		return Mono.fromSupplier(() -> Rendering.redirectTo(path).build());
	}

}

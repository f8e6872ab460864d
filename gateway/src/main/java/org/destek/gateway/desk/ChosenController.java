package org.destek.gateway.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.FieldError;
import org.destek.gateway.backend.desk.BulkAct.Outcome;
import org.destek.gateway.backend.desk.ChosenTickets;
import org.destek.gateway.backend.desk.ChosenTickets.Choice;
import org.destek.gateway.backend.desk.DeskApi;
import org.destek.gateway.backend.desk.DeskKey;
import org.destek.gateway.backend.desk.DeskSession;
import org.destek.gateway.backend.ticket.Priority;
import org.destek.gateway.desk.signin.DeskFrame;
import org.destek.gateway.desk.signin.DeskSessions;
import org.destek.gateway.desk.signin.SignInPages;
import org.destek.gateway.posting.FormProblem;
import org.destek.gateway.posting.RefusalNotice;

/**
 * Asks what is to be done with the tickets that were ticked in a list, and says of each
 * what became of it.
 */
@Controller
class ChosenController {

	private static final String PAGE = "/desk/chosen";

	private final DeskSessions sessions;

	private final DeskApi desk;

	private final SignInPages signIn;

	private final RefusalNotice notice;

	private final MessageSource texts;

	ChosenController(DeskSessions sessions, DeskApi desk, SignInPages signIn, RefusalNotice notice,
			MessageSource texts) {
		this.sessions = sessions;
		this.desk = desk;
		this.signIn = signIn;
		this.notice = notice;
		this.texts = texts;
	}

	@GetMapping(PAGE)
	Mono<Rendering> ask(ServerWebExchange exchange, Locale language) {
		ChosenForm form = ChosenForm.of(exchange.getRequest().getQueryParams());
		return drawn(form, exchange, language).map(Rendering.Builder::build);
	}

	@PostMapping(PAGE)
	Mono<Rendering> act(ServerWebExchange exchange, Locale language) {
		return exchange.getFormData().map(ChosenForm::of).flatMap((form) -> act(form, exchange, language));
	}

	private Mono<Rendering> act(ChosenForm form, ServerWebExchange exchange, Locale language) {
		return this.sessions.key(exchange)
			.flatMap((key) -> this.desk.act(key, form.asked(), form.key(), language))
			.flatMap((outcomes) -> this.sessions.current(exchange, language)
				.map((session) -> done(form, session, outcomes)))
			.onErrorResume(BackendRefusal.class, (refusal) -> refused(form, refusal, exchange, language));
	}

	private static Rendering done(ChosenForm form, DeskSession session, List<Outcome> outcomes) {
		return DeskFrame.of(session, "ticket")
			.on(Rendering.view("desk-chosen"))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.modelAttribute("form", form)
			.modelAttribute("problems", List.of())
			.modelAttribute("done", outcomes.stream().filter(Outcome::isDone).toList())
			.modelAttribute("left", outcomes.stream().filter((each) -> !each.isDone()).toList())
			.build();
	}

	/** Whatever is wrong, what was typed and ticked is shown. */
	private Mono<Rendering> refused(ChosenForm form, BackendRefusal refusal, ServerWebExchange exchange,
			Locale language) {
		if (DeskSessions.isOver(refusal)) {
			return Mono.just(this.signIn.signedOut(exchange, form.text()));
		}
		boolean wrong = refusal.status().value() == HttpStatus.UNPROCESSABLE_CONTENT.value();
		String fault = refusal.errors().stream().map(FieldError::message).distinct().collect(Collectors.joining(" "));
		return drawn(form, exchange, language)
			.map((page) -> wrong ? wrong(page, fault) : this.notice.on(page, refusal, "act.refusal", language));
	}

	private static Rendering wrong(Rendering.Builder<?> page, String fault) {
		return page.status(HttpStatus.UNPROCESSABLE_CONTENT)
			.modelAttribute("fault", fault)
			.modelAttribute("problems", List.of(new FormProblem("value", fault)))
			.build();
	}

	private Mono<Rendering.Builder<?>> drawn(ChosenForm form, ServerWebExchange exchange, Locale language) {
		return this.sessions.key(exchange)
			.flatMap((key) -> Mono.zip(this.sessions.current(exchange, language), chosen(key, form, language)))
			.map((read) -> draw(form, read.getT1(), read.getT2(), language));
	}

	private Mono<ChosenTickets> chosen(DeskKey key, ChosenForm form, Locale language) {
		return form.codes().isEmpty() ? Mono.just(new ChosenTickets(List.of(), List.of(), List.of()))
				: this.desk.chosen(key, form.codes(), language);
	}

	private Rendering.Builder<?> draw(ChosenForm form, DeskSession session, ChosenTickets chosen, Locale language) {
		return DeskFrame.of(session, "ticket")
			.on(Rendering.view("desk-chosen"))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.modelAttribute("form", form)
			.modelAttribute("problems", List.of())
			.modelAttribute("tickets", chosen.tickets())
			.modelAttribute("options", options(form, chosen, language));
	}

	private List<Choice> options(ChosenForm form, ChosenTickets chosen, Locale language) {
		return switch (form.act()) {
			case "assign" -> chosen.staff();
			case "move" -> chosen.topics();
			case "priority" ->
				Priority.ALL.stream().map((each) -> new Choice(each.name(), said(each.words(), language))).toList();
			default -> List.of();
		};
	}

	private String said(String key, Locale language) {
		return this.texts.getMessage(key, null, language);
	}

}

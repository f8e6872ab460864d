package org.destek.gateway.track;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.ticket.TicketApi;
import org.destek.gateway.posting.FormProblem;
import org.destek.gateway.problem.ProblemTexts;

import static java.time.Duration.ofSeconds;

/**
 * Asks for a mail with a request's link; the answer is the same whether or not one is
 * sent.
 */
@Controller
class TrackController {

	private final TicketApi tickets;

	private final MessageSource texts;

	private final ProblemTexts problems;

	TrackController(TicketApi tickets, MessageSource texts, ProblemTexts problems) {
		this.tickets = tickets;
		this.texts = texts;
		this.problems = problems;
	}

	@GetMapping("/tickets/track")
	Rendering open() {
		return page(TrackingForm.BLANK).modelAttribute("done", false).build();
	}

	@PostMapping("/tickets/track")
	Mono<Rendering> send(ServerWebExchange exchange, Locale language) {
		return exchange.getFormData().map(TrackController::typed).flatMap((typed) -> send(typed, language));
	}

	private static TrackingForm typed(MultiValueMap<String, String> form) {
		return new TrackingForm(form.getFirst("code"), form.getFirst("email"));
	}

	private Mono<Rendering> send(TrackingForm typed, Locale language) {
		if (typed.codeFault() != null || typed.emailFault() != null) {
			return Mono.just(wrong(typed, language));
		}
		return this.tickets.requestAccess(typed.dashedCode(), Map.of("email", typed.trimmedEmail()))
			.then(Mono.fromSupplier(() -> page(typed).modelAttribute("done", true).build()))
			.onErrorResume(BackendRefusal.class, (refusal) -> Mono.just(refused(typed, refusal, language)));
	}

	private Rendering wrong(TrackingForm typed, Locale language) {
		String code = sentence(typed.codeFault(), language);
		String email = sentence(typed.emailFault(), language);
		List<FormProblem> problems = new ArrayList<>();
		if (code != null) {
			problems.add(new FormProblem("code", sentence("track.code", language) + ": " + code));
		}
		if (email != null) {
			problems.add(new FormProblem("email", sentence("field.requester.email", language) + ": " + email));
		}
		return page(typed).status(HttpStatus.UNPROCESSABLE_CONTENT)
			.modelAttribute("wrong", true)
			.modelAttribute("problems", problems)
			.model(faults(code, email))
			.build();
	}

	private Rendering refused(TrackingForm typed, BackendRefusal refusal, Locale language) {
		boolean tooMany = refusal.status().value() == HttpStatus.TOO_MANY_REQUESTS.value();
		var wait = Objects.requireNonNullElse(refusal.retryAfter(), ofSeconds(30));
		String text = this.texts.getMessage(tooMany ? "refusal.429" : "track.503",
				new Object[] { this.problems.inWords(wait, language) }, language);
		return page(typed).status(tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()))
			.modelAttribute("refused", text)
			.build();
	}

	private @Nullable String sentence(@Nullable String key, Locale language) {
		return (key != null)
				? this.texts.getMessage(key, new Object[] { "", "", TrackingForm.LONGEST_ADDRESS }, language) : null;
	}

	private static Map<String, ?> faults(@Nullable String code, @Nullable String email) {
		Map<String, String> faults = new HashMap<>();
		if (code != null) {
			faults.put("codeFault", code);
		}
		if (email != null) {
			faults.put("emailFault", email);
		}
		return faults;
	}

	private static Rendering.Builder<?> page(TrackingForm typed) {
		return Rendering.view("track")
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.modelAttribute("wrong", false)
			.modelAttribute("done", false)
			.modelAttribute("code", Objects.requireNonNullElse(typed.code(), ""))
			.modelAttribute("email", Objects.requireNonNullElse(typed.email(), ""));
	}

}

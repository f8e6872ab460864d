package org.destek.gateway.staff;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

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
import org.destek.gateway.backend.staff.StaffApi;
import org.destek.gateway.backend.ticket.CodeAnswer;
import org.destek.gateway.cookie.StaffCookies;
import org.destek.gateway.limits.FailedAttemptLimiter;
import org.destek.gateway.question.Question;
import org.destek.gateway.question.QuestionPages;
import org.destek.gateway.question.QuestionPages.Decoration;

/** Proves a browser by digits that are mailed, forgets it, revokes a link. */
@Controller
class BrowserVerificationController {

	private final StaffTicketReader reader;

	private final StaffApi staff;

	private final StaffCookies cookies;

	private final BrowserVerificationPages pages;

	private final QuestionPages questions;

	private final FailedAttemptLimiter failedAttempts;

	BrowserVerificationController(StaffTicketReader reader, StaffApi staff, StaffCookies cookies,
			BrowserVerificationPages pages, QuestionPages questions, FailedAttemptLimiter failedAttempts) {
		this.reader = reader;
		this.staff = staff;
		this.cookies = cookies;
		this.pages = pages;
		this.questions = questions;
		this.failedAttempts = failedAttempts;
	}

	@GetMapping(StaffLinks.PAGE + "/code")
	Mono<Rendering> askForCode(@PathVariable String code, @RequestParam(defaultValue = "") String challenge,
			@RequestParam(defaultValue = "") String then, ServerWebExchange exchange, Locale language) {
		return this.reader.link(exchange, code)
			.flatMap((key) -> challenge.isEmpty()
					? this.pages.ask(code, key, then, language).map(Rendering.Builder::build)
					: Mono.just(this.questions.ask(this.pages.digits(code, challenge, then)).build()));
	}

	@PostMapping(StaffLinks.PAGE + "/code")
	Mono<Rendering> sendCode(@PathVariable String code, @RequestParam(defaultValue = "") String then,
			ServerWebExchange exchange, Locale language) {
		return this.reader.link(exchange, code)
			.flatMap((key) -> this.staff.requestCode(code, key, language)
				.map((challenge) -> StaffLinks.digits(code, challenge.challengeId(), then))
				.map((next) -> Rendering.redirectTo(next).build())
				.onErrorResume(BrowserVerificationController::isNotNow,
						(refusal) -> this.pages.askAgain(code, key, then, (BackendRefusal) refusal, language)));
	}

	@GetMapping(StaffLinks.PAGE + "/browsers")
	Rendering toCode(@PathVariable String code, @RequestParam(defaultValue = "") String then) {
		return Rendering.redirectTo(StaffLinks.code(code, then)).build();
	}

	@PostMapping(StaffLinks.PAGE + "/browsers")
	Mono<Rendering> prove(@PathVariable String code, @RequestParam(defaultValue = "") String then,
			ServerWebExchange exchange, Locale language) {
		return exchange.getFormData().flatMap((form) -> prove(code, then, form, exchange, language));
	}

	private Mono<Rendering> prove(String code, String then, MultiValueMap<String, String> form,
			ServerWebExchange exchange, Locale language) {
		String challenge = Objects.requireNonNullElse(form.getFirst("challenge"), "");
		String answer = Objects.requireNonNullElse(form.getFirst("answer"), "").strip();
		Question question = this.pages.digits(code, challenge, then).answered(answer);
		TicketPlace place = TicketPlace.of(exchange);
		String next = then.isEmpty() ? place.done("browser") : place.then(then);
		return this.reader.link(exchange, code)
			.flatMap((key) -> this.staff.proveBrowser(code, key, new CodeAnswer(challenge, answer), language))
			.then(to(next))
			.onErrorResume(BackendRefusal.class, (refusal) -> redisplay(code, question, refusal, exchange, language));
	}

	private static boolean isNotNow(Throwable failure) {
		return failure instanceof BackendRefusal refusal && Set.of(429, 503).contains(refusal.status().value());
	}

	/** Digits that are wrong count as a key that is. */
	private Mono<Rendering> redisplay(String code, Question question, BackendRefusal refusal,
			ServerWebExchange exchange, Locale language) {
		if (!Set.of(422, 429, 503).contains(refusal.status().value())) {
			return Mono.error(refusal);
		}
		boolean wrong = refusal.status().value() == HttpStatus.UNPROCESSABLE_CONTENT.value();
		return (wrong ? this.failedAttempts.count(exchange, code) : Mono.<Void>empty())
			.then(Mono.fromSupplier(() -> this.questions.redisplay(question, refusal, Decoration.NONE, language)));
	}

	@PostMapping(StaffLinks.PAGE + "/not-me")
	Mono<Rendering> notMe(@PathVariable String code, ServerWebExchange exchange, Locale language) {
		return this.reader.link(exchange, code)
			.flatMap((key) -> this.staff.forgetBrowser(code, key, language))
			.then(leave(exchange, code));
	}

	@PostMapping(StaffLinks.PAGE + "/revoke")
	Mono<Rendering> revoke(@PathVariable String code, ServerWebExchange exchange, Locale language) {
		return this.reader.link(exchange, code)
			.flatMap((key) -> this.staff.revoke(code, key, language))
			.then(leave(exchange, code));
	}

	private Mono<Rendering> leave(ServerWebExchange exchange, String code) {
		return Mono.defer(() -> {
			this.cookies.remove(exchange, code);
			return to(StaffLinks.LEFT);
		});
	}

	private static Mono<Rendering> to(String path) {
		return Mono.fromSupplier(() -> Rendering.redirectTo(path).build());
	}

}

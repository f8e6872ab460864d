package org.destek.gateway.desk.signin;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.springframework.context.MessageSource;
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
import org.destek.gateway.backend.desk.DeskApi;
import org.destek.gateway.backend.desk.SignIn;
import org.destek.gateway.client.DeviceCookieFilter;
import org.destek.gateway.desk.signin.NotVouchedException.Reason;
import org.destek.gateway.limits.FailedAttemptLimiter;

/**
 * Signs in: an address, then the digits that were mailed there, typed or by the mail's
 * link. Only a post uses them up.
 */
@Controller
class SignInController {

	/** A challenge's id, a UUID; anything else is no page. */
	private static final String CODE_PAGE = SignInPages.PAGE
			+ "/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

	private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

	private static final int LONGEST_ADDRESS = 254;

	private final DeskApi desk;

	private final DeskSessions sessions;

	private final SignInPages pages;

	private final FailedAttemptLimiter failedAttempts;

	private final MessageSource texts;

	SignInController(DeskApi desk, DeskSessions sessions, SignInPages pages, FailedAttemptLimiter failedAttempts,
			MessageSource texts) {
		this.desk = desk;
		this.sessions = sessions;
		this.pages = pages;
		this.failedAttempts = failedAttempts;
		this.texts = texts;
	}

	/** Who is signed in already goes on at once. */
	@GetMapping(SignInPages.PAGE)
	Mono<Rendering> open(@RequestParam(defaultValue = "") String then, @RequestParam(defaultValue = "") String done,
			@RequestParam(defaultValue = "") String vouched, ServerWebExchange exchange, Locale language) {
		Rendering page = this.pages.address(Destination.of(then))
			.modelAttribute("left", done.equals("out"))
			.modelAttribute("notVouched", Reason.labelled(vouched).map(Reason::label).orElse(""))
			.build();
		return this.sessions.current(exchange, language)
			.map((session) -> Rendering.redirectTo(Destination.of(then)).build())
			.onErrorReturn(BackendRefusal.class, page);
	}

	@PostMapping(SignInPages.PAGE)
	Mono<Rendering> sendCode(ServerWebExchange exchange, Locale language) {
		return exchange.getFormData().flatMap((form) -> sendCode(form, exchange, language));
	}

	private Mono<Rendering> sendCode(MultiValueMap<String, String> form, ServerWebExchange exchange, Locale language) {
		String email = typed(form, "email");
		String then = Destination.of(form.getFirst("then"));
		String fault = faultOf(email);
		if (!fault.isEmpty()) {
			String sentence = this.texts.getMessage(fault, null, language);
			return Mono.just(this.pages.wrongAddress(then, email, sentence, language));
		}
		return this.desk.requestCode(Map.of("email", email), DeviceCookieFilter.idOf(exchange), language)
			.map((mailed) -> waitForCode(mailed.id(), then, exchange))
			.onErrorResume(BackendRefusal.class,
					(refusal) -> Mono.just(this.pages.refusedAddress(then, email, refusal, language)));
	}

	private static Rendering waitForCode(String id, String then, ServerWebExchange exchange) {
		AskedPageCookie.add(exchange, then);
		return Rendering.redirectTo(SignInPages.digitsPath(id)).build();
	}

	@GetMapping({ CODE_PAGE, CODE_PAGE + "/{code}" })
	Rendering askForCode(@PathVariable String id, @PathVariable(required = false) String code) {
		return this.pages.digits(id, Objects.requireNonNullElse(code, ""), false).build();
	}

	@PostMapping(CODE_PAGE)
	Mono<Rendering> signIn(@PathVariable String id, ServerWebExchange exchange, Locale language) {
		return exchange.getFormData().flatMap((form) -> signIn(id, form, exchange, language));
	}

	private Mono<Rendering> signIn(String id, MultiValueMap<String, String> form, ServerWebExchange exchange,
			Locale language) {
		String code = typed(form, "code").replaceAll("[\\s-]", "");
		boolean remember = form.containsKey("remember");
		SignIn signIn = new SignIn(id, code, remember, BrowserName.of(exchange));
		return this.desk.signIn(signIn, DeviceCookieFilter.idOf(exchange), language)
			.map((session) -> this.sessions.begin(session, exchange))
			.onErrorResume(BackendRefusal.class, (refusal) -> count(id, refusal, exchange)
				.then(Mono.fromSupplier(() -> this.pages.refusedDigits(id, code, remember, refusal, language))));
	}

	/** Digits that are wrong count as a key that is. */
	private Mono<Void> count(String id, BackendRefusal refusal, ServerWebExchange exchange) {
		boolean wrong = refusal.status().value() == HttpStatus.UNPROCESSABLE_CONTENT.value();
		return wrong ? this.failedAttempts.count(exchange, id) : Mono.empty();
	}

	private static String faultOf(String email) {
		if (email.isEmpty()) {
			return "desk.sign-in.email.required";
		}
		boolean possible = email.length() <= LONGEST_ADDRESS && ADDRESS.matcher(email).matches();
		return possible ? "" : "desk.sign-in.email.format";
	}

	private static String typed(MultiValueMap<String, String> form, String name) {
		return Objects.requireNonNullElse(form.getFirst(name), "").strip();
	}

}

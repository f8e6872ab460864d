package org.destek.gateway.desk.signin;

import java.util.List;
import java.util.Locale;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.desk.DeskApi;
import org.destek.gateway.backend.desk.DeskSession;
import org.destek.gateway.backend.desk.SignedInBrowser;
import org.destek.gateway.cookie.DeskCookies;
import org.destek.gateway.wording.DateFormatter;

/** Lists a person's sessions, and ends them: this one, or another. */
@Controller
class SessionController {

	private static final String PAGE = "/desk/sessions";

	private final DeskApi desk;

	private final DeskSessions sessions;

	private final DeskCookies cookies;

	private final DateFormatter dates;

	SessionController(DeskApi desk, DeskSessions sessions, DeskCookies cookies, DateFormatter dates) {
		this.desk = desk;
		this.sessions = sessions;
		this.cookies = cookies;
		this.dates = dates;
	}

	@GetMapping(PAGE)
	Mono<Rendering> list(@RequestParam(defaultValue = "") String done, ServerWebExchange exchange, Locale language) {
		return this.sessions.key(exchange)
			.flatMap((key) -> Mono.zip(this.sessions.current(exchange, language), this.desk.sessions(key)))
			.map((known) -> page(known.getT1(), known.getT2(), language).modelAttribute("ended", done.equals("ended"))
				.build());
	}

	private Rendering.Builder<?> page(DeskSession session, List<SignedInBrowser> browsers, Locale language) {
		List<SessionCard> cards = browsers.stream()
			.sorted(SessionCard.ORDER)
			.map((browser) -> SessionCard.of(browser, this.dates, language))
			.toList();
		return DeskFrame.of(session, "sessions")
			.on(Rendering.view("desk-sessions"))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.modelAttribute("address", session.person().address())
			.modelAttribute("sessions", cards);
	}

	/** Where something was posted to, opened by hand or after signing in again. */
	@GetMapping(PAGE + "/{id}/end")
	Rendering back() {
		return Rendering.redirectTo(PAGE).build();
	}

	@PostMapping(PAGE + "/{id}/end")
	Mono<Rendering> end(@PathVariable String id, ServerWebExchange exchange) {
		return this.sessions.key(exchange)
			.flatMap((key) -> this.desk.end(key, id))
			.onErrorResume(SessionController::isGone, (gone) -> Mono.empty())
			.then(Mono.fromSupplier(() -> Rendering.redirectTo(PAGE + "?done=ended").build()));
	}

	/** Whatever the service says, the browser forgets its session. */
	@PostMapping("/desk/sign-out")
	Mono<Rendering> signOut(ServerWebExchange exchange) {
		return this.sessions.key(exchange)
			.flatMap(this.desk::signOut)
			.onErrorResume(BackendRefusal.class, (refusal) -> Mono.empty())
			.then(Mono.fromSupplier(() -> leave(exchange)));
	}

	@GetMapping("/desk/sign-out")
	Rendering stay() {
		return Rendering.redirectTo("/desk").build();
	}

	private Rendering leave(ServerWebExchange exchange) {
		this.cookies.remove(exchange);
		return Rendering.redirectTo(SignInPages.PAGE + "?done=out").build();
	}

	private static boolean isGone(Throwable failure) {
		return failure instanceof BackendRefusal refusal && refusal.status().value() == HttpStatus.NOT_FOUND.value();
	}

}

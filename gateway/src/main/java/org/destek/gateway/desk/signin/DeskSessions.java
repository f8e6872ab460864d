package org.destek.gateway.desk.signin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.desk.DeskApi;
import org.destek.gateway.backend.desk.DeskKey;
import org.destek.gateway.backend.desk.DeskSession;
import org.destek.gateway.backend.desk.OpenedSession;
import org.destek.gateway.cookie.DeskCookies;

/** Knows who is signed in at a browser. */
@Component
public class DeskSessions {

	private final DeskApi desk;

	private final DeskCookies cookies;

	DeskSessions(DeskApi desk, DeskCookies cookies) {
		this.desk = desk;
		this.cookies = cookies;
	}

	/**
	 * What this browser was given when it signed in; whether that still opens anything
	 * shows when it is used.
	 */
	public Optional<DeskKey> find(ServerWebExchange exchange) {
		return this.cookies.keyOf(exchange);
	}

	/** The same; refused like a session that is over when there is none. */
	public Mono<DeskKey> key(ServerWebExchange exchange) {
		return Mono.justOrEmpty(find(exchange)).switchIfEmpty(Mono.error(DeskSessions::signedOut));
	}

	/** Whose session it is. Puts its end off, in the browser, too. */
	public Mono<DeskSession> current(ServerWebExchange exchange, Locale language) {
		return key(exchange).flatMap((key) -> this.desk.session(key, language)
			.doOnNext((session) -> this.cookies.add(exchange, key, session.expiresAt())));
	}

	/** Keeps the browser signed in, and leads on to the page that was asked for. */
	Rendering begin(OpenedSession session, ServerWebExchange exchange) {
		String next = AskedPageCookie.read(exchange);
		AskedPageCookie.remove(exchange);
		this.cookies.add(exchange, new DeskKey(session.token()), session.expiresAt());
		return Rendering.redirectTo(next).build();
	}

	/** Whether a refusal says that the session is over. */
	public static boolean isOver(Throwable failure) {
		return failure instanceof BackendRefusal refusal && refusal.status().value() == HttpStatus.UNAUTHORIZED.value();
	}

	private static BackendRefusal signedOut() {
		return new BackendRefusal(HttpStatus.UNAUTHORIZED, DeskApi.SIGNED_OUT, null, List.of(), null, null, null);
	}

}

package org.destek.gateway.desk;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.desk.signin.DeskFrame;
import org.destek.gateway.desk.signin.DeskSessions;

/**
 * Shows the guide for staff, to who only answers mails, too: nobody need be signed in.
 */
@Controller
class HelpController {

	private final DeskSessions sessions;

	HelpController(DeskSessions sessions) {
		this.sessions = sessions;
	}

	@GetMapping("/desk/help")
	Mono<Rendering> help(ServerWebExchange exchange, Locale language) {
		return this.sessions.current(exchange, language)
			.map((session) -> DeskFrame.of(session, "help").on(Rendering.view("desk-help")).build())
			.onErrorResume(BackendRefusal.class, (refusal) -> Mono.just(Rendering.view("desk-help").build()));
	}

}

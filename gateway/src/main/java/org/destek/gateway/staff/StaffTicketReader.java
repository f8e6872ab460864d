package org.destek.gateway.staff;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.staff.LinkKey;
import org.destek.gateway.backend.staff.StaffApi;
import org.destek.gateway.backend.staff.StaffKey;
import org.destek.gateway.backend.staff.StaffTicket;
import org.destek.gateway.cookie.StaffCookies;
import org.destek.gateway.desk.signin.DeskSessions;

/** Fetches the ticket that this browser's cookie opens to one of the office. */
@Component
class StaffTicketReader {

	private final StaffApi staff;

	private final StaffCookies cookies;

	private final DeskSessions sessions;

	StaffTicketReader(StaffApi staff, StaffCookies cookies, DeskSessions sessions) {
		this.staff = staff;
		this.cookies = cookies;
		this.sessions = sessions;
	}

	/**
	 * What opens the ticket to this browser: the session at the desk, else the link.
	 */
	Mono<StaffKey> key(ServerWebExchange exchange, TicketPlace place) {
		return place.atDesk() ? this.sessions.key(exchange).cast(StaffKey.class)
				: link(exchange, place.code()).cast(StaffKey.class);
	}

	/** The link that was followed in this browser; 404 when none was. */
	Mono<LinkKey> link(ServerWebExchange exchange, String code) {
		return Mono.justOrEmpty(this.cookies.keyOf(exchange, code))
			.switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
	}

	/** The ticket as this browser may see it. */
	Mono<StaffTicket> ticket(ServerWebExchange exchange, TicketPlace place, Locale language) {
		return part(exchange, place, null, language);
	}

	/** The ticket with the part of its thread before a line; null for the latest part. */
	Mono<StaffTicket> part(ServerWebExchange exchange, TicketPlace place, @Nullable UUID before, Locale language) {
		return key(exchange, place).flatMap((key) -> this.staff.ticket(place.code(), key, language, before));
	}

	/** The ticket as who is signed in at the desk may see it; empty when they may not. */
	Mono<StaffTicket> atDesk(ServerWebExchange exchange, String code, Locale language) {
		return Mono.justOrEmpty(this.sessions.find(exchange))
			.flatMap((key) -> this.staff.ticket(code, key, language))
			.onErrorResume(BackendRefusal.class, (refusal) -> Mono.empty());
	}

}

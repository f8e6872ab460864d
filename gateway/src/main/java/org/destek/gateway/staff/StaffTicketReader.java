package org.destek.gateway.staff;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.staff.LinkKey;
import org.destek.gateway.backend.staff.StaffApi;
import org.destek.gateway.backend.staff.StaffTicket;
import org.destek.gateway.cookie.StaffCookies;

/** Fetches the ticket that this browser's cookie opens to one of the office. */
@Component
class StaffTicketReader {

	private final StaffApi staff;

	private final StaffCookies cookies;

	StaffTicketReader(StaffApi staff, StaffCookies cookies) {
		this.staff = staff;
		this.cookies = cookies;
	}

	/** What opens the ticket to this browser; 404 when nothing does. */
	Mono<LinkKey> key(ServerWebExchange exchange, String code) {
		return Mono.justOrEmpty(this.cookies.keyOf(exchange, code))
			.switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
	}

	/** The ticket as this browser may see it. */
	Mono<StaffTicket> ticket(ServerWebExchange exchange, String code, Locale language) {
		return part(exchange, code, null, language);
	}

	/** The ticket with the part of its thread before a line; null for the latest part. */
	Mono<StaffTicket> part(ServerWebExchange exchange, String code, @Nullable UUID before, Locale language) {
		return key(exchange, code).flatMap((key) -> this.staff.ticket(code, key, language, before));
	}

}

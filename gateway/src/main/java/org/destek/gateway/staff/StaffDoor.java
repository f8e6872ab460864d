package org.destek.gateway.staff;

import java.util.Locale;
import java.util.UUID;

import org.destek.gateway.backend.StaffBackend;
import org.destek.gateway.backend.StaffKey;
import org.destek.gateway.backend.StaffTicket;
import org.destek.gateway.security.StaffCookies;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Knows what this browser's cookie opens. */
@Component
class StaffDoor {

	private final StaffBackend staff;

	private final StaffCookies cookies;

	StaffDoor(StaffBackend staff, StaffCookies cookies) {
		this.staff = staff;
		this.cookies = cookies;
	}

	/** What opens the ticket to this browser; 404 when nothing does. */
	Mono<StaffKey> key(ServerWebExchange exchange, String code) {
		return Mono.justOrEmpty(this.cookies.keyOf(exchange, code))
			.switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
	}

	/** The ticket as this browser may see it. */
	Mono<StaffTicket> ticket(ServerWebExchange exchange, String code, Locale language) {
		return part(exchange, code, null, language);
	}

	/** The ticket with the part of its thread before a line; null for the latest part. */
	Mono<StaffTicket> part(ServerWebExchange exchange, String code, @Nullable UUID before, Locale language) {
		return key(exchange, code).flatMap((key) -> this.staff.ticket(code, key, before, language));
	}

}

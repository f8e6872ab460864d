package org.destek.gateway.staff;

import java.util.Locale;
import java.util.UUID;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.staff.StaffApi;

/**
 * Leads one of the office to a ticket's file. The page's links last as long as its reader
 * may see the ticket, and the signed address behind them is made when it is wanted.
 */
@Controller
class TicketFileController {

	private final StaffTicketReader reader;

	private final StaffApi staff;

	TicketFileController(StaffTicketReader reader, StaffApi staff) {
		this.reader = reader;
		this.staff = staff;
	}

	@GetMapping(TicketPlace.PAGE + "/files/{id}")
	Mono<Rendering> file(@PathVariable UUID id, ServerWebExchange exchange, Locale language) {
		TicketPlace place = TicketPlace.of(exchange);
		return this.reader.key(exchange, place)
			.flatMap((key) -> this.staff.file(place.code(), key, id, language))
			.map((file) -> Rendering.redirectTo(file.url()).header(HttpHeaders.CACHE_CONTROL, "no-store").build());
	}

}

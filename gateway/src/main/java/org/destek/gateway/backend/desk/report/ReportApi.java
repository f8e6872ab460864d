package org.destek.gateway.backend.desk.report;

import java.util.Locale;

import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.desk.DeskKey;

/**
 * The calls of ticket-service that the report's pages make. Refused with 401 when the
 * session is over, with 404 for who may see no report, with 422 on what is no day or no
 * topic of theirs.
 */
@HttpExchange(url = "/api/desk/report", accept = "application/json")
public interface ReportApi {

	/**
	 * The figures of a period.
	 * @param query {@code from}, {@code to} and {@code topic}, as far as they are chosen
	 */
	@GetExchange
	Mono<DeskReport> report(DeskKey key, @RequestParam MultiValueMap<String, String> query,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

	/**
	 * A part of its tickets, the oldest first.
	 * @param query the same, and {@code after} for the next part
	 */
	@GetExchange("/tickets")
	Mono<ReportedTickets> tickets(DeskKey key, @RequestParam MultiValueMap<String, String> query,
			@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Locale language);

}

package org.destek.gateway.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.desk.DeskKey;
import org.destek.gateway.backend.desk.report.DeskReport;
import org.destek.gateway.backend.desk.report.ReportApi;
import org.destek.gateway.backend.desk.report.ReportedTickets;
import org.destek.gateway.desk.sheet.Cell;
import org.destek.gateway.desk.sheet.SheetFormat;
import org.destek.gateway.desk.signin.DeskSessions;

/**
 * Hands out the report as files: its figures, and its tickets without persons, which are
 * fetched a part at a time while the file goes out.
 */
@Controller
class ReportSheetController {

	/** A part has 500 tickets; more than 100 000 are nothing for a spreadsheet. */
	private static final int MAX_PARTS = 200;

	private static final long MAX_TICKETS = 100_000;

	private final DeskSessions sessions;

	private final ReportApi reports;

	private final ReportSheets sheets;

	ReportSheetController(DeskSessions sessions, ReportApi reports, ReportSheets sheets) {
		this.sessions = sessions;
		this.reports = reports;
		this.sheets = sheets;
	}

	@GetMapping("/desk/report/figures.{format:csv|ods}")
	Mono<ResponseEntity<Flux<byte[]>>> figures(@PathVariable String format, ServerWebExchange exchange,
			Locale language) {
		MultiValueMap<String, String> query = query(exchange);
		return this.sessions.key(exchange)
			.flatMap((key) -> this.reports.report(key, query, language))
			.map((report) -> SheetFormat.ending(format)
				.answer(name("figures", report, language), Flux.just(this.sheets.figures(report, language))));
	}

	/** The report is asked first: what is refused is refused before the file begins. */
	@GetMapping("/desk/report/tickets.{format:csv|ods}")
	Mono<ResponseEntity<Flux<byte[]>>> tickets(@PathVariable String format, ServerWebExchange exchange,
			Locale language) {
		MultiValueMap<String, String> query = query(exchange);
		return this.sessions.key(exchange)
			.flatMap((key) -> this.reports.report(key, query, language)
				.map((report) -> SheetFormat.ending(format)
					.answer(name("tickets", report, language), tickets(key, query, language))));
	}

	private Flux<List<List<Cell>>> tickets(DeskKey key, MultiValueMap<String, String> query, Locale language) {
		Flux<List<List<Cell>>> parts = this.reports.tickets(key, query, language)
			.expand((part) -> next(part, key, query, language))
			.take(MAX_PARTS)
			.index()
			.map((part) -> rows(part.getT1(), part.getT2(), language));
		return parts.startWith(List.of(this.sheets.headOfTickets(language)));
	}

	private Mono<ReportedTickets> next(ReportedTickets part, DeskKey key, MultiValueMap<String, String> query,
			Locale language) {
		if (part.next() == null) {
			return Mono.empty();
		}
		MultiValueMap<String, String> after = new LinkedMultiValueMap<>(query);
		after.set("after", part.next());
		return this.reports.tickets(key, after, language);
	}

	private List<List<Cell>> rows(long index, ReportedTickets part, Locale language) {
		List<List<Cell>> rows = new ArrayList<>(this.sheets.tickets(part, language));
		if (index == MAX_PARTS - 1 && part.next() != null) {
			rows.add(this.sheets.cut(MAX_TICKETS, language));
		}
		return rows;
	}

	private String name(String kind, DeskReport report, Locale language) {
		return this.sheets.name(kind, report.from(), report.to(), language);
	}

	private static MultiValueMap<String, String> query(ServerWebExchange exchange) {
		return ReportQuery.of(exchange.getRequest().getQueryParams()).asParameters();
	}

}

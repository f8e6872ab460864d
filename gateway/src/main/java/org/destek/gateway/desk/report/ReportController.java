package org.destek.gateway.desk.report;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.FieldError;
import org.destek.gateway.backend.desk.DeskKey;
import org.destek.gateway.backend.desk.DeskSession;
import org.destek.gateway.backend.desk.report.DeskReport;
import org.destek.gateway.backend.desk.report.ReportApi;
import org.destek.gateway.desk.signin.DeskFrame;
import org.destek.gateway.desk.signin.DeskSessions;

/** Draws the report. */
@Controller
class ReportController {

	private final DeskSessions sessions;

	private final ReportApi reports;

	private final ReportPageMapper mapper;

	ReportController(DeskSessions sessions, ReportApi reports, ReportPageMapper mapper) {
		this.sessions = sessions;
		this.reports = reports;
		this.mapper = mapper;
	}

	@GetMapping("/desk/report")
	Mono<Rendering> report(ServerWebExchange exchange, Locale language) {
		ReportQuery query = ReportQuery.of(exchange.getRequest().getQueryParams());
		return this.sessions.key(exchange)
			.flatMap((key) -> Mono.zip(this.sessions.current(exchange, language), read(key, query, language)))
			.map((read) -> page(query, read.getT1(), read.getT2(), language));
	}

	/** The report, or what is wrong with its period. */
	private Mono<Answer> read(DeskKey key, ReportQuery query, Locale language) {
		return this.reports.report(key, query.asParameters(), language)
			.map((report) -> new Answer(report, List.of()))
			.onErrorResume(ReportController::isUnclear, (refusal) -> Mono.just(unclear((BackendRefusal) refusal)));
	}

	private Rendering page(ReportQuery query, DeskSession session, Answer answer, Locale language) {
		DeskReport report = answer.report();
		Rendering.Builder<?> page = DeskFrame.of(session, "report")
			.on(Rendering.view("desk-report"))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.modelAttribute("query", query)
			.modelAttribute("topics", session.person().topics())
			.modelAttribute("unclear", answer.unclear());
		if (report != null) {
			page.modelAttribute("report", this.mapper.of(query, report, language));
		}
		return page.status((report != null) ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).build();
	}

	private static boolean isUnclear(Throwable failure) {
		return failure instanceof BackendRefusal refusal
				&& refusal.status().value() == HttpStatus.UNPROCESSABLE_CONTENT.value();
	}

	private static Answer unclear(BackendRefusal refusal) {
		return new Answer(null, refusal.errors().stream().map(FieldError::message).distinct().toList());
	}

	/**
	 * What was read.
	 *
	 * @param report null when the period was not understood
	 * @param unclear what was not
	 */
	private record Answer(@Nullable DeskReport report, List<String> unclear) {
	}

}

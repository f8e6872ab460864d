package org.destek.ticket.report;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.people.Viewers;
import org.destek.ticket.report.TicketExport.Part;

/** Tells the office its figures over HTTP. */
@RestController
@RequestMapping("/api/desk/report")
class ReportController {

	private final Viewers viewers;

	private final Reporting reporting;

	private final TicketExport export;

	ReportController(Viewers viewers, Reporting reporting, TicketExport export) {
		this.viewers = viewers;
		this.reporting = reporting;
		this.export = export;
	}

	@GetMapping
	Mono<ResponseEntity<Report>> report(@RequestHeader HttpHeaders headers,
			@RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to,
			@RequestParam(required = false) @Nullable String topic) {
		ReportRequest request = new ReportRequest(from, to, topic);
		return this.viewers.signedIn(headers)
			.flatMap((viewer) -> this.reporting.report(viewer, request, Language.wantedBy(headers)))
			.map(ReportController::answer);
	}

	@GetMapping("/tickets")
	Mono<ResponseEntity<Part>> tickets(@RequestHeader HttpHeaders headers,
			@RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to,
			@RequestParam(required = false) @Nullable String topic,
			@RequestParam(required = false) @Nullable String after) {
		ReportRequest request = new ReportRequest(from, to, topic);
		return this.viewers.signedIn(headers)
			.flatMap((viewer) -> this.export.part(viewer, request, after))
			.map(ReportController::answer);
	}

	private static <T> ResponseEntity<T> answer(T body) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
	}

}

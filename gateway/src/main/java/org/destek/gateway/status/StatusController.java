package org.destek.gateway.status;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import reactor.core.publisher.Mono;

import org.destek.gateway.status.ServiceStatus.Level;
import org.destek.gateway.status.promise.Promise;
import org.destek.gateway.status.promise.PromiseReport;

/** Says how the system is, to programs and to people. */
@Controller
class StatusController {

	private final StatusCollector collector;

	private final StatusPages pages;

	StatusController(StatusCollector collector, StatusPages pages) {
		this.collector = collector;
		this.pages = pages;
	}

	@GetMapping("/api/status")
	@ResponseBody
	Mono<ResponseEntity<StatusAnswer>> status() {
		return this.collector.current().map(this::answer);
	}

	private ResponseEntity<StatusAnswer> answer(SystemStatus status) {
		PromiseReport report = this.collector.promises();
		return ResponseEntity.status(status.takesRequests() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
			.cacheControl(CacheControl.noStore())
			.body(new StatusAnswer(status.overall(), status.services(), status.figures(), report.requestsLost(),
					report.countedAt(), report.promises()));
	}

	@GetMapping("/status")
	Mono<String> page(Model model, Locale language) {
		return this.collector.current()
			.doOnNext((status) -> model.addAttribute("page",
					this.pages.page(status, this.collector.promises(), language)))
			.thenReturn("status");
	}

	/** The JSON of {@code /api/status}. */
	record StatusAnswer(Level status, Map<String, ServiceStatus> services, Figures figures, @Nullable Long requestsLost,
			@Nullable Instant countedAt, List<Promise> promises) {
	}

}

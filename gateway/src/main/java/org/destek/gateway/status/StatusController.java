package org.destek.gateway.status;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.destek.gateway.status.ServiceStatus.Level;
import org.destek.gateway.status.promise.Promise;
import org.destek.gateway.status.promise.PromiseReport;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

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
	ResponseEntity<StatusAnswer> status() {
		SystemStatus status = this.collector.last();
		PromiseReport report = this.collector.promises();
		return ResponseEntity.status(status.takesRequests() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
			.cacheControl(CacheControl.noStore())
			.body(new StatusAnswer(status.overall(), status.services(), status.figures(), report.requestsLost(),
					report.countedAt(), report.promises()));
	}

	@GetMapping("/status")
	String page(Model model, Locale language) {
		model.addAttribute("page", this.pages.page(this.collector.last(), this.collector.promises(), language));
		return "status";
	}

	/** The JSON of {@code /api/status}. */
	record StatusAnswer(Level status, Map<String, ServiceStatus> services, Figures figures, @Nullable Long requestsLost,
			@Nullable Instant countedAt, List<Promise> promises) {
	}

}

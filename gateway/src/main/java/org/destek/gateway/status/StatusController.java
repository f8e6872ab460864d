package org.destek.gateway.status;

import java.util.Map;

import org.destek.gateway.institution.Institution;
import org.destek.gateway.status.ServiceStatus.Level;

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

	private final Institution institution;

	StatusController(StatusCollector collector, Institution institution) {
		this.collector = collector;
		this.institution = institution;
	}

	@GetMapping("/api/status")
	@ResponseBody
	ResponseEntity<StatusAnswer> status() {
		SystemStatus status = this.collector.last();
		return ResponseEntity.status(status.takesRequests() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
			.cacheControl(CacheControl.noStore())
			.body(new StatusAnswer(status.overall(), status.services(), status.figures()));
	}

	@GetMapping("/status")
	String page(Model model) {
		model.addAttribute("page", StatusPage.of(this.collector.last(), this.institution.timeZone()));
		return "status";
	}

	/** The JSON of {@code /api/status}. */
	record StatusAnswer(Level status, Map<String, ServiceStatus> services, Figures figures) {
	}

}

package org.destek.gateway.status;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.destek.gateway.status.HealthProbe.Finding;
import org.destek.gateway.status.ServiceStatus.Level;

/**
 * How the system was at the last look.
 *
 * @param services by name, in the order of a request's way
 */
record SystemStatus(Map<String, ServiceStatus> services, Figures figures) {

	static final String TICKET = "ticket";

	/** Before the first look: this process runs, of the others nothing is known yet. */
	static SystemStatus unknown(Instant now) {
		Map<String, ServiceStatus> services = new LinkedHashMap<>();
		services.put("gateway", ServiceStatus.running(now));
		services.put(TICKET, ServiceStatus.unknown(now));
		services.put("attachment", ServiceStatus.unknown(now));
		services.put("notification", ServiceStatus.unknown(now));
		return new SystemStatus(services, Figures.UNKNOWN);
	}

	SystemStatus next(Map<String, Finding> found, Figures figures, Instant now) {
		Map<String, ServiceStatus> services = new LinkedHashMap<>(this.services);
		found.forEach((name, finding) -> services.computeIfPresent(name, (key, before) -> before.next(finding, now)));
		return new SystemStatus(services, figures);
	}

	/**
	 * A new request is taken as long as ticket-service is there: files and mails can
	 * wait.
	 */
	boolean takesRequests() {
		ServiceStatus ticket = this.services.get(TICKET);
		return ticket != null && ticket.status() != Level.DOWN;
	}

	/** Since when the first of those that count runs; null while neither has said. */
	@Nullable Instant countingSince() {
		return Stream.of(this.services.get(TICKET), this.services.get("notification"))
			.filter(Objects::nonNull)
			.map(ServiceStatus::runningSince)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	Level overall() {
		if (!takesRequests()) {
			return Level.DOWN;
		}
		boolean allUp = this.services.values().stream().allMatch((each) -> each.status() == Level.UP);
		return allUp ? Level.UP : Level.DEGRADED;
	}

}

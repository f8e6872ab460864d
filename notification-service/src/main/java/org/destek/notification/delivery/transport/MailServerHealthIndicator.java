package org.destek.notification.delivery.transport;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Shows operations whether the mail server answers, without asking it. */
@Component
class MailServerHealthIndicator implements HealthIndicator {

	private static final Status DEGRADED = new Status("DEGRADED");

	private final MailServerState server;

	MailServerHealthIndicator(MailServerState server) {
		this.server = server;
	}

	@Override
	public Health health() {
		MailServerState.Known known = this.server.known();
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("lastAnswer", (known.lastAnswer() != null) ? known.lastAnswer() : "none yet");
		if (known.lastFault() != null && known.reason() != null) {
			details.put("lastTrouble", known.lastFault());
			details.put("reason", known.reason());
		}
		return Health.status(known.away() ? DEGRADED : Status.UP).withDetails(details).build();
	}

}

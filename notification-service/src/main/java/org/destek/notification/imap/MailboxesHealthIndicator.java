package org.destek.notification.imap;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Shows operations which mailboxes are read, how far, and how long ago. */
@Component
class MailboxesHealthIndicator extends AbstractHealthIndicator {

	private static final Status DEGRADED = new Status("DEGRADED");

	private static final Duration LATE = Duration.ofMinutes(3);

	private final Mailboxes mailboxes;

	private final MailboxesProperties properties;

	MailboxesHealthIndicator(Mailboxes mailboxes, MailboxesProperties properties) {
		super("The mailboxes cannot be looked at");
		this.mailboxes = mailboxes;
		this.properties = properties;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		if (!this.properties.enabled()) {
			builder.up().withDetail("reading", "off");
			return;
		}
		Map<String, MailboxState> states = this.mailboxes.states();
		states.forEach((name, state) -> builder.withDetail(name, details(state)));
		boolean late = states.entrySet().stream().anyMatch((each) -> isLate(each.getKey(), each.getValue()));
		builder.status(late ? DEGRADED : Status.UP);
	}

	/** A copy that waits for another to leave has no fault. */
	private boolean isLate(String name, MailboxState state) {
		Duration silence = this.properties.mailbox(name).poll().plus(LATE);
		return state.fault() != null || (state.isConnected() && state.age().compareTo(silence) > 0);
	}

	private static Map<String, Object> details(MailboxState state) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("connected", state.isConnected());
		details.put("ageSeconds", state.age().toSeconds());
		if (state.lastRead() != null) {
			details.put("lastRead", state.lastRead());
		}
		MailboxPosition position = state.position();
		if (position != null) {
			details.put("uidValidity", position.uidValidity());
			details.put("uid", position.uid());
		}
		MailboxFault fault = state.fault();
		if (fault != null) {
			details.put("trouble", fault.label());
			details.put("advice", fault.advice());
		}
		return details;
	}

}

package org.destek.notification.intake.access;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.destek.notification.intake.Addressee;
import org.destek.notification.intake.TicketEvent;

/** What this service reads of {@code code-requested.v1}. */
record CodeRequestedEvent(UUID ticketId, String code, UUID challengeId, String purpose, String role,
		Addressee recipient, Instant expiresAt) implements TicketEvent {

	CodeRequestedEvent {
		Objects.requireNonNull(ticketId, "ticketId");
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(challengeId, "challengeId");
		Objects.requireNonNull(purpose, "purpose");
		Objects.requireNonNull(role, "role");
		Objects.requireNonNull(recipient, "recipient");
		Objects.requireNonNull(expiresAt, "expiresAt");
	}

	boolean toRequester() {
		return "requester".equals(this.role);
	}

}

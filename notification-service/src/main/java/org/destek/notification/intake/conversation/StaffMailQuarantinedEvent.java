package org.destek.notification.intake.conversation;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.intake.Addressee;

/** What this service reads of {@code staff-mail-quarantined.v1}. */
record StaffMailQuarantinedEvent(UUID mailId, Addressee recipient, @Nullable String subject, String reason,
		Instant receivedAt) {

	StaffMailQuarantinedEvent {
		Objects.requireNonNull(mailId, "mailId");
		Objects.requireNonNull(recipient, "recipient");
		Objects.requireNonNull(reason, "reason");
		Objects.requireNonNull(receivedAt, "receivedAt");
	}

}

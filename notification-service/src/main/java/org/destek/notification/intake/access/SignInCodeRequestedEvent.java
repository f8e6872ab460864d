package org.destek.notification.intake.access;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.destek.notification.intake.Addressee;

/** What this service reads of {@code sign-in-code-requested.v1}. */
record SignInCodeRequestedEvent(UUID challengeId, Addressee recipient, Instant expiresAt) {

	SignInCodeRequestedEvent {
		Objects.requireNonNull(challengeId, "challengeId");
		Objects.requireNonNull(recipient, "recipient");
		Objects.requireNonNull(expiresAt, "expiresAt");
	}

}

package org.destek.ticket.event;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Published when a mail of somebody of the office waits in the quarantine.
 *
 * @param mailId the mail
 * @param recipient who wrote it
 * @param subject its subject; null when there is none, or somebody else may have written
 * it
 * @param reason why it waits
 * @param receivedAt when it came
 */
public record StaffMailQuarantined(UUID mailId, Recipient recipient, @Nullable String subject, String reason,
		Instant receivedAt) {

	public static final String TYPE = "staff-mail-quarantined.v1";

}

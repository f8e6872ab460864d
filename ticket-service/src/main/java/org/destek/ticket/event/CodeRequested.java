package org.destek.ticket.event;

import java.time.Instant;
import java.util.UUID;

import org.destek.ticket.core.Message.Author;

/**
 * Published when somebody must prove to read a mailbox; its consumer computes the code.
 *
 * @param ticketId the ticket
 * @param code the ticket's name for people
 * @param challengeId what the code is computed from
 * @param purpose what it is for
 * @param role the side of the counter
 * @param recipient whose mailbox it is
 * @param requestedAt when it was asked for
 * @param expiresAt until when the code is good
 */
public record CodeRequested(UUID ticketId, String code, UUID challengeId, String purpose, Author role,
		Recipient recipient, Instant requestedAt, Instant expiresAt) {

	public static final String TYPE = "code-requested.v1";

}

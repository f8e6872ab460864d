package org.destek.ticket.code;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Told when a mailbox is to be proved; holds no code, for its hearer computes it.
 *
 * @param ticketId the ticket
 * @param code the ticket's name for people
 * @param challengeId what the code is computed from
 * @param purpose what is to be proved
 * @param role who proves it, {@code requester} or {@code staff}
 * @param recipient who gets the code
 * @param requestedAt when it was asked for
 * @param expiresAt from when on the code is no longer good
 */
record CodeRequested(UUID ticketId, String code, UUID challengeId, CodePurpose purpose, String role,
		Recipient recipient, Instant requestedAt, Instant expiresAt) {

	static final String TYPE = "code-requested.v1";

	static CodeRequested of(CodeRequest request, CodeChallenge challenge) {
		return new CodeRequested(challenge.ticketId(), request.ticket().code().text(), challenge.id(),
				request.purpose(), request.purpose().role(),
				new Recipient(request.address(), request.name(), request.language().tag()), challenge.openedAt(),
				challenge.expiresAt());
	}

	record Recipient(String address, @Nullable String name, String language) {
	}

}

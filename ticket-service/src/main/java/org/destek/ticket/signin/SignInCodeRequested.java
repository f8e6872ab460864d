package org.destek.ticket.signin;

import java.time.Instant;
import java.util.UUID;

import org.destek.ticket.event.Recipient;

/**
 * Published when somebody of the office wants to sign in; its consumer computes the code.
 *
 * @param challengeId what the code is computed from
 * @param recipient whose mailbox it is
 * @param requestedAt when it was asked for
 * @param expiresAt until when the code is good
 */
record SignInCodeRequested(UUID challengeId, Recipient recipient, Instant requestedAt, Instant expiresAt) {

	static final String TYPE = "sign-in-code-requested.v1";

}

package org.destek.gateway.backend.ticket;

import java.time.Instant;

/** Six digits are on their way by mail; this says which. */
public record CodeChallenge(String challengeId, Instant expiresAt) {
}

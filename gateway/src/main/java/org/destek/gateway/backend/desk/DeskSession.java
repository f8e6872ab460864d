package org.destek.gateway.backend.desk;

import java.time.Instant;

/** A session that is open. */
public record DeskSession(String id, Instant expiresAt, DeskPerson person) {
}

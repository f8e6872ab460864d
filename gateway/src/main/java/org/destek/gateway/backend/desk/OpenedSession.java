package org.destek.gateway.backend.desk;

import java.time.Instant;

/** A new session. */
public record OpenedSession(String token, Instant expiresAt, DeskPerson person) {

	@Override
	public String toString() {
		return "OpenedSession[not shown]";
	}

}

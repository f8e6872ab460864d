package org.destek.gateway.backend.desk;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A session as its person knows it again.
 *
 * @param device what the browser called itself when it signed in
 * @param current whether it is the one that asks
 */
public record SignedInBrowser(String id, @Nullable String device, Instant signedInAt, Instant lastSeenAt,
		Instant expiresAt, boolean current) {
}

package org.destek.ticket.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser in which somebody of the office is signed in.
 *
 * @param id what the person calls it by
 * @param address whose it is, in lower case
 * @param device what the browser said of itself
 * @param remembered whether the person said the device to be their own
 * @param signedInAt since when
 * @param lastSeenAt when it was last used, to the minute
 * @param expiresAt when it ends, if it is not used before
 */
record DeskSession(UUID id, String address, String device, boolean remembered, Instant signedInAt, Instant lastSeenAt,
		Instant expiresAt) {
}

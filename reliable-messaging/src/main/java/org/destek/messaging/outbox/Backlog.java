package org.destek.messaging.outbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How much has been told and not yet been sent.
 *
 * @param unsent how many events
 * @param oldest when the first of them happened; {@code null} when there is none
 */
record Backlog(long unsent, @Nullable Instant oldest) {

	static final Backlog NONE = new Backlog(0, null);

}

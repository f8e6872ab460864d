package org.destek.notification.inbound.store;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is written down of a mail together with its effect.
 *
 * @param mail which mail
 * @param outcome what became of it
 * @param sender who wrote it, in lower case, when that is known
 * @param domain that of its address
 * @param ticket the ticket that it is about
 * @param scheduledAt the time that the throttle gave it; none when it needed none, or
 * keeps it already
 */
public record MailDecision(UUID mail, MailOutcome outcome, @Nullable String sender, @Nullable String domain,
		@Nullable UUID ticket, @Nullable Instant scheduledAt) {
}

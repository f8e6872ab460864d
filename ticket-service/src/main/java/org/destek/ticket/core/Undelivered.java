package org.destek.ticket.core;

import java.time.Instant;

/**
 * Says that mails do not reach a ticket's requester.
 *
 * @param reason why, as {@code notice-bounced.v1} names it
 * @param since when it was first seen
 */
public record Undelivered(String reason, Instant since) {
}

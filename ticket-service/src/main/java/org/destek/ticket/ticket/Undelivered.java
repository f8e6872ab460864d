package org.destek.ticket.ticket;

import java.time.Instant;

/**
 * Tells that mails do not reach a ticket's requester.
 *
 * @param reason why, as {@code notice-bounced.v1} names it
 * @param since when it was first seen
 */
public record Undelivered(String reason, Instant since) {
}

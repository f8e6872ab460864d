package org.destek.ticket.report;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What tables know of a ticket, before it is measured.
 *
 * @param id the ticket
 * @param topic slug of what it is about
 * @param unit what the requester called their unit
 * @param channel how it came
 * @param receivedAt when it came
 * @param answerMinutes after how many working minutes it was first answered; null when it
 * was not, or nobody measured that then
 * @param answeredAt when it was first answered; null when it was not
 * @param solvedAt since when it is solved; null when it is not
 * @param reopened how often it was reopened
 * @param answeredBy address of who answered first; null when nobody did
 * @param satisfaction what its requester said; null when nothing
 */
record ReportFacts(UUID id, String topic, String unit, String channel, Instant receivedAt,
		@Nullable Integer answerMinutes, @Nullable Instant answeredAt, @Nullable Instant solvedAt, int reopened,
		@Nullable String answeredBy, @Nullable String satisfaction) {
}

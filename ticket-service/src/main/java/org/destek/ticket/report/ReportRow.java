package org.destek.ticket.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A ticket as it is counted.
 *
 * @param id the ticket, until it is erased
 * @param topic slug of what it is about
 * @param unit the unit, as it is counted; empty when none was said
 * @param channel how it came
 * @param receivedAt when it came
 * @param day that day in the office's time zone
 * @param hour that hour there
 * @param answerMinutes after how many working minutes it was first answered; null when it
 * was not
 * @param solutionMinutes after how many it was solved; null when it is not
 * @param reopened how often it was reopened
 * @param answeredBy address of who answered first, in lower case; null when nobody did
 * @param satisfaction what its requester said; null when nothing
 */
record ReportRow(UUID id, String topic, String unit, String channel, Instant receivedAt, LocalDate day, int hour,
		@Nullable Integer answerMinutes, @Nullable Integer solutionMinutes, int reopened, @Nullable String answeredBy,
		@Nullable String satisfaction) {
}

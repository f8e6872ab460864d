package org.destek.ticket.report;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A ticket without a person.
 *
 * @param code its code; null when it is erased
 * @param topic slug of what it is about
 * @param status whose turn it is; null when it is erased
 * @param channel how it came
 * @param receivedAt when it came
 * @param answeredAt when it was first answered; null when it was not
 * @param solvedAt since when it is solved; null when it is not
 * @param answerMinutes after how many working minutes it was answered
 * @param solutionMinutes after how many it was solved
 * @param reopened how often it was reopened
 * @param satisfaction what its requester said; null when nothing
 * @param place where a page that goes on after it begins
 */
record ReportedTicket(@Nullable String code, String topic, @Nullable String status, String channel, Instant receivedAt,
		@Nullable Instant answeredAt, @Nullable Instant solvedAt, @Nullable Integer answerMinutes,
		@Nullable Integer solutionMinutes, int reopened, @Nullable String satisfaction, @JsonIgnore ReportPlace place) {
}

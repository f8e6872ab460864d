package org.destek.gateway.backend.desk.report;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of the tickets of a period.
 *
 * @param next what to ask for the next part with; null when there is none
 */
public record ReportedTickets(List<Row> tickets, @Nullable String next) {

	public ReportedTickets {
		tickets = (tickets != null) ? List.copyOf(tickets) : List.of();
	}

	/**
	 * A ticket without a person.
	 *
	 * @param code null when it is erased, like its status
	 * @param answerMinutes working minutes to the first answer; null when there is none
	 * @param solutionMinutes working minutes to the solution; null when there is none
	 */
	public record Row(@Nullable String code, String topic, @Nullable String status, String channel, Instant receivedAt,
			@Nullable Instant answeredAt, @Nullable Instant solvedAt, @Nullable Long answerMinutes,
			@Nullable Long solutionMinutes, long reopened, @Nullable String satisfaction) {
	}

}

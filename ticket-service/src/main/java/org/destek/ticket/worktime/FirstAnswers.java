package org.destek.ticket.worktime;

import java.time.Instant;
import java.util.UUID;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Remembers how long a ticket waited for its first answer, by the calendar of that day.
 */
@Component
public class FirstAnswers {

	private final WaitingTimes waits;

	private final WorkingCalendar calendar;

	FirstAnswers(WaitingTimes waits, WorkingCalendar calendar) {
		this.waits = waits;
		this.calendar = calendar;
	}

	/**
	 * Keeps a ticket's waiting time, in the caller's transaction; only the first answer
	 * counts.
	 * @param ticketId the ticket
	 * @param submittedAt when it was submitted
	 * @param answeredAt when it was answered
	 * @return completes once it is kept
	 */
	public Mono<Void> record(UUID ticketId, Instant submittedAt, Instant answeredAt) {
		return this.waits.keep(ticketId, this.calendar.minutesBetween(submittedAt, answeredAt));
	}

}

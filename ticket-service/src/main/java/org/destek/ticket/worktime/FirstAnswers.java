package org.destek.ticket.worktime;

import java.time.Instant;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Keeps how long requesters waited for their first answer. */
@Component
public class FirstAnswers {

	/**
	 * Notes a first answer, in the caller's transaction.
	 * @param ticketId the ticket
	 * @param submittedAt when it was accepted
	 * @param answeredAt when staff first answered
	 * @return done
	 */
	public Mono<Void> record(UUID ticketId, Instant submittedAt, Instant answeredAt) {
		return Mono.empty();
	}

}

package org.destek.ticket.submission;

import java.time.Instant;

import org.destek.ticket.core.TicketStatus;

/**
 * The answer to a submission, and to every repeat of it.
 *
 * @param code the ticket's name for people
 * @param accessKey the key that opens it; told here and nowhere else
 * @param status always open: what the ticket was when it was accepted
 * @param submittedAt when it was accepted
 */
record SubmissionReceipt(String code, String accessKey, TicketStatus status, Instant submittedAt) {

	@Override
	public String toString() {
		return "SubmissionReceipt[code=%s]".formatted(this.code);
	}

}

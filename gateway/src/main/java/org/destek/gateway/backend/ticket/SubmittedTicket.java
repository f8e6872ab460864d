package org.destek.gateway.backend.ticket;

import java.time.Instant;

/**
 * The receipt of a submission; the same for a repeat with the same key.
 *
 * @param accessKey opens the ticket; goes into a cookie, never into an address or a log
 */
public record SubmittedTicket(String code, String accessKey, String status, Instant submittedAt) {

	@Override
	public String toString() {
		return "SubmittedTicket[code=" + this.code + "]";
	}

}

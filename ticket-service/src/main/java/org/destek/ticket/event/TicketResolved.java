package org.destek.ticket.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Requester;

/**
 * Published when the ticket was called solved without an answer.
 *
 * @param reference the ticket
 * @param by who said so
 * @param byMail whether the requester said so by mail, and is told that it was heard
 * @param requester who asked
 * @param audience who of the office is told
 * @param resolvedAt when it happened
 */
public record TicketResolved(@JsonUnwrapped TicketReference reference, By by, boolean byMail, Requester requester,
		@JsonUnwrapped Audience audience, Instant resolvedAt) {

	public static final String TYPE = "ticket-resolved.v1";

	/**
	 * Who said so.
	 *
	 * @param role the side of the counter
	 * @param name what they are called
	 */
	public record By(Author role, String name) {
	}

}

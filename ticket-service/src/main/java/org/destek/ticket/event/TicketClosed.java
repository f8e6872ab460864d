package org.destek.ticket.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Published when the time in which a solved ticket can be reopened is over.
 *
 * @param reference the ticket
 * @param closedAt when it happened
 */
public record TicketClosed(@JsonUnwrapped TicketReference reference, Instant closedAt) {

	public static final String TYPE = "ticket-closed.v1";

}

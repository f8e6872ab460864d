package org.destek.ticket.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Told when the time in which a solved ticket can be reopened is over.
 *
 * @param about the ticket
 * @param closedAt when it happened
 */
public record TicketClosed(@JsonUnwrapped About about, Instant closedAt) {

	public static final String TYPE = "ticket-closed.v1";

}

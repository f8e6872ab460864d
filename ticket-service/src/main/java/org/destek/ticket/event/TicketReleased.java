package org.destek.ticket.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.destek.ticket.ticket.Agent;

/**
 * Told when nobody has the ticket any more.
 *
 * @param about the ticket
 * @param by who did it
 * @param releasedAt when it happened
 */
public record TicketReleased(@JsonUnwrapped About about, Agent by, Instant releasedAt) {

	public static final String TYPE = "ticket-released.v1";

}

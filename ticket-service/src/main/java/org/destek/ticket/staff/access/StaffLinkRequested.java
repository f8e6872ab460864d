package org.destek.ticket.staff.access;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.destek.ticket.event.Recipient;
import org.destek.ticket.event.TicketReference;

/**
 * Published when the link of one of the office no longer opens and a new one was asked
 * for; holds no link, for its consumer makes one.
 *
 * @param reference the ticket
 * @param recipient who gets the link
 * @param requestedAt when it was asked for
 */
record StaffLinkRequested(@JsonUnwrapped TicketReference reference, Recipient recipient, Instant requestedAt) {

	static final String TYPE = "staff-link-requested.v1";

}

package org.destek.ticket.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.destek.ticket.core.Requester;

/**
 * Published once the requester proved another address.
 *
 * @param reference the ticket
 * @param requester with the new address
 * @param correctedAt when it was proved
 */
public record RequesterAddressCorrected(@JsonUnwrapped TicketReference reference, Requester requester,
		Instant correctedAt) {

	public static final String TYPE = "requester-address-corrected.v1";

}

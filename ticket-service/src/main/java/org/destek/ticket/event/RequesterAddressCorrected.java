package org.destek.ticket.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Told once the requester proved another address.
 *
 * @param about the ticket
 * @param requester with the new address
 * @param correctedAt when it was proved
 */
public record RequesterAddressCorrected(@JsonUnwrapped About about, ToldRequester requester, Instant correctedAt) {

	public static final String TYPE = "requester-address-corrected.v1";

}

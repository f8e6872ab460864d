package org.destek.ticket.ticket;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A request for help.
 *
 * @param id its id, the key of its events
 * @param code its name for people
 * @param topic slug of what it is about
 * @param subject one line
 * @param status whose turn it is
 * @param requester who asked
 * @param accessKeyHash SHA-256 of the key that opens it
 * @param privacyNotice version of the privacy notice that the requester saw; null when
 * the request did not come through the form
 * @param submittedAt when it was accepted
 * @param answeredAt when staff first answered; null before
 */
public record Ticket(UUID id, TicketCode code, String topic, String subject, TicketStatus status, Requester requester,
		byte[] accessKeyHash, @Nullable String privacyNotice, Instant submittedAt, @Nullable Instant answeredAt) {
}
